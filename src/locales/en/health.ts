export default {
  health: {
    title: 'Delivery health',
    description: 'How well deliveries go: how many fail, and how long the receivers take to answer.',
    tabs: { label: 'Views of the deliveries', log: 'Log', health: 'Health' },
    window: '{count, plural, one {# delivery} other {# deliveries}}',
    'window-since':
      '{count, plural, one {The newest delivery, of {since}} other {The newest # deliveries, since {since}}}',
    'load-more': 'Load more',
    unreadable:
      '{count, plural, one {# delivery that this console cannot read is left out.} other {# deliveries that this console cannot read are left out.}}',
    undelivered: 'Undelivered notifications',
    'undelivered-of': '{count, number} of {total, number}',
    'failed-attempts': 'Failed attempts',
    'failure-share': 'Failure share',
    'failed-of': '{failed, number} of {ended, number}',
    median: 'Median duration',
    p95: '95th percentile',
    milliseconds: '{milliseconds, number} ms',
    'over-time': 'Outcomes over time',
    time: 'Time',
    outcome: { delivered: 'Delivered', failed: 'Failed', pending: 'Pending', other: 'Other' },
    status: { sent: 'Delivered', retrying: 'Retrying', failed: 'Failed', pending: 'Pending' },
    'no-status': 'Unknown',
    total: 'Deliveries',
    'total-of': '{count, plural, one {# delivery of {name}} other {# deliveries of {name}}}',
    by: {
      label: 'Group by',
      channel: 'By channel',
      policy: 'By policy',
      title: { channel: 'Health by channel', policy: 'Health by policy' },
      name: { channel: 'Channel', policy: 'Policy' },
      absent: {
        channel:
          '{count, plural, one {# channel has no delivery} other {# channels have no deliveries}} in this window.',
        policy:
          '{count, plural, one {# policy has no delivery} other {# policies have no deliveries}} in this window.',
      },
    },
    empty: {
      title: 'No deliveries yet',
      text: 'As soon as a policy sends something, how it went is shown here.',
    },
    channel: {
      newest: 'Newest deliveries',
      log: 'All deliveries of this channel',
      time: 'Time',
      status: 'Status',
      policy: 'Policy',
      code: 'Code',
      duration: 'Duration',
      attempt: 'Attempt',
      empty: {
        title: 'Nothing was sent to this channel yet',
        text: 'As soon as one of its policies sends something, it is shown here.',
      },
      unlogged: {
        title: 'No deliveries in the log',
        text: 'Last sent: {when}. The delivery log has no entry for it.',
      },
    },
  },
} as const
