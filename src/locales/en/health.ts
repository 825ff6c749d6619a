export default {
  health: {
    title: 'Delivery health',
    tabs: { label: 'Delivery views', log: 'Log', health: 'Health' },
    window: '{count, plural, one {# attempt} other {# attempts}}',
    'window-since':
      '{count, plural, one {Based on the latest attempt, on {since}} other {Based on the latest # attempts, since {since}}}',
    span: '{from} – {until}',
    range: {
      label: 'Time range',
      loading: 'Loading… {count, plural, one {# attempt} other {# attempts}} so far, back to {since}',
      covered: '{count, plural, one {# attempt in this time range} other {# attempts in this time range}}',
      partial:
        '{count, plural, one {# attempt} other {# attempts}}, back to {since}. Older attempts aren’t loaded.',
      empty: 'Nothing was sent in this time range',
      'empty-text': 'Choose a longer range to see older deliveries.',
    },
    unreadable:
      '{count, plural, one {# attempt couldn’t be read and isn’t counted.} other {# attempts couldn’t be read and aren’t counted.}}',
    'being-resent':
      '{count, plural, one {# notification is being resent. It isn’t included in the undelivered notifications below.} other {# notifications are being resent. They aren’t included in the undelivered notifications below.}}',
    undelivered: 'Undelivered notifications',
    'undelivered-column': 'Undelivered',
    'undelivered-for':
      '{count, select, 1 {1 undelivered notification} other {{count} undelivered notifications}} for {name}',
    'undelivered-of': '{count} of {total}',
    'failed-attempts': 'Failed attempts',
    'failed-for': '{count, select, 1 {1 failed attempt} other {{count} failed attempts}} for {name}',
    'failure-share': 'Failure rate',
    'failed-of': '{failed} of {ended}',
    median: 'Median response time',
    p95: '95th percentile response time',
    'median-column': 'Median',
    'p95-column': '95th percentile',
    'timed-out': '{seconds, number} s (timeout)',
    milliseconds: '{milliseconds, number} ms',
    'show-table': 'Show as table',
    'over-time': 'Attempts over time',
    time: 'Time',
    outcome: { delivered: 'Delivered', failed: 'Failed', pending: 'Pending', other: 'Other' },
    retried: 'Failed, retried',
    reported: 'Failure reported',
    status: { sent: 'Delivered', retrying: 'Retrying', failed: 'Failed', pending: 'Pending' },
    'no-status': 'Unknown',
    total: 'Attempts',
    'total-of': '{count, select, 1 {1 attempt} other {{count} attempts}} for {name}',
    by: {
      label: 'Group by',
      title: { channel: 'Health by channel', policy: 'Health by policy' },
      name: { channel: 'Channel', policy: 'Policy' },
      absent: {
        channel:
          '{count, plural, one {# channel had no attempts} other {# channels had no attempts}} in this period.',
        policy:
          '{count, plural, one {# policy had no attempts} other {# policies had no attempts}} in this period.',
      },
    },
    clusters: {
      title: 'Why notifications failed',
      at: '{reason} at {place}',
      once: '{count} undelivered, {time}',
      between: '{count} undelivered in this time range, from {oldest} to {newest}',
      affected: '{channels} · {count, plural, one {# policy} other {# policies}}',
      'fix-named': 'Fix {channel}',
      resend: 'Resend {count}',
      'resend-of': 'Resend {count}: {cluster}',
      rest: 'Show {count, number} more',
      filter: 'Filtered to: {cluster}',
      remove: 'Show all failures',
    },
    empty: {
      title: 'No deliveries yet',
      text: 'Statistics appear here after the first notification is sent.',
    },
    channel: {
      newest: 'Latest notifications',
      log: 'View all deliveries to this channel',
      empty: {
        title: 'Nothing has been sent to this channel yet',
        text: 'Deliveries appear here when one of its policies sends a notification.',
      },
      unlogged: {
        title: 'No deliveries in the log',
        text: 'Last sent: {when}. The delivery log has no entry for it.',
      },
    },
  },
} as const
