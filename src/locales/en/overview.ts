export default {
  overview: {
    range: {
      label: 'Time range',
      '24h': '24 hours',
      '7d': '7 days',
      '30d': '30 days',
      zone: 'Times in {zone}',
    },
    reach: {
      '24h': 'Covers the last 24 hours',
      '7d': 'Covers the last 7 days',
      '30d': 'Covers the last 30 days',
      attempts: '{count, plural, one {# attempt} other {# attempts}}',
      checked: '{count, plural, one {Checked # attempt} other {Checked # attempts}}, back to {since}',
      stop: 'Stop loading',
      more: 'Load the rest',
    },
    unavailable: 'Not available',
    figures: {
      label: 'Key figures',
      failing: 'Failing channels',
      undelivered: 'Undelivered notifications',
      recovered: 'Delivered on retry',
      median: 'Median response time',
      unreached: 'Events no one gets',
      of: 'of {total, number}',
      'share-of': '{share} of {total, number}',
      p95: 'p95 {duration}',
    },
    attention: {
      title: 'Needs attention',
      'all-good': 'All notifications are being delivered.',
      'nothing-found': 'No problems found in the loaded data.',
      checked:
        'Checked: {channels, plural, one {# channel} other {# channels}}, {notifications, plural, one {# notification} other {# notifications}}, {policies, plural, one {# policy} other {# policies}}, and {mutes, plural, one {# mute} other {# mutes}}.',
      failing: '<b>{name}</b> is failing',
      'failing-since': '<b>{name}</b> has been failing since {since}',
      'failing-at-least': '<b>{name}</b> has been failing since {since} or earlier',
      cause: '{cause} ({code})',
      undelivered: '{count, plural, one {# undelivered notification} other {# undelivered notifications}}',
      repaired: '<b>{name}</b> is working again',
      'repaired-count':
        '{count, plural, one {# notification never arrived} other {# notifications never arrived}}',
      doubled: '<b>{name}</b> gets {count, plural, one {# event} other {# events}} more than once',
      unreached: '{count, plural, one {# event reaches no one} other {# events reach no one}}',
      'unreached-none': 'Not covered by any policy',
      'unreached-paused':
        '{count, plural, one {# is covered only by a paused policy} other {# are covered only by paused policies}}',
      mutes: '{count, plural, one {# mute has no effect} other {# mutes have no effect}}',
      'mutes-paused': '{count, plural, one {# with a paused policy} other {# with paused policies}}',
      'mutes-gone': '{count, plural, one {# with a deleted policy} other {# with deleted policies}}',
      'mutes-entity':
        '{count, plural, one {# with an invalid deployment ID} other {# with an invalid deployment ID}}',
      rest: '{count, plural, one {Show # more} other {Show # more}}',
      more: {
        failing: '{count, plural, one {# more failing channel} other {# more failing channels}}',
        repaired:
          '{count, plural, one {# more channel is working again} other {# more channels are working again}}',
        doubled:
          '{count, plural, one {# more channel gets events more than once} other {# more channels get events more than once}}',
      },
      fix: 'Fix',
      resend: 'Resend {count, number}',
      review: 'Review',
      'create-policy': 'Create policy',
      'view-all': 'View all',
      about: '{action}: {name}',
    },
    attempts: {
      title: 'Attempts over time',
      health: 'View health',
      none: 'No attempts in this time range.',
      summary:
        '{failed, number} of {total, plural, one {# attempt} other {# attempts}} failed. The peak was {when}.',
      'summary-good': '{total, plural, one {# attempt, no failures.} other {# attempts, no failures.}}',
    },
    latest: {
      title: 'Latest events',
      deliveries: 'View deliveries',
      none: 'No notifications have been sent yet.',
      received: '{received, number} of {channels, plural, one {# channel} other {# channels}} received it',
      unnamed: 'Unnamed event',
      outcome: { delivered: 'Delivered', failed: 'Undelivered', open: 'In progress' },
    },
    inbox: {
      title: 'Inbox',
      unread: '{count, plural, =0 {Open inbox} one {# unread} other {# unread}}',
    },
    setup: {
      title: 'Get started',
      text: 'Three steps to your first notification.',
      progress: '{done, number} of 3 completed',
      completed: 'Completed',
      channel: {
        title: 'Create a channel',
        text: 'Choose where notifications go, such as a webhook, Slack, or an email address.',
        action: 'Create channel',
      },
      policy: {
        title: 'Create a policy',
        text: 'Choose which events the channel gets.',
        action: 'Create policy',
      },
      event: {
        title: 'Send a test event',
        text: 'See it arrive, and check the delivery log.',
        action: 'Send event',
      },
    },
  },
} as const
