export default {
  outcomes: {
    none: 'No notifications in the loaded deliveries',
    shown: 'Latest {count, number}',
    latest: '{count, plural, one {Latest notification:} other {Latest # notifications:}}',
    count: {
      failed: '{count, number} undelivered',
      retried: '{count, number} delivered on retry',
      resent: '{count, number} delivered on resend',
      open: '{count, number} in progress',
      delivered: '{count, number} delivered',
    },
    health: {
      healthy: 'Healthy',
      flaky: 'Flaky: {count} of {of, number} failed or needed a retry',
      failing: 'Failing · {reason}',
      'failing-since': 'Failing since {since} · {reason}',
      'failing-at-least': 'Failing since {since} or earlier · {reason}',
      'no-policies': 'No policies',
      'never-sent': 'Never sent',
      tested: 'Test passed {age}, after the last failure',
      open: 'In progress',
      unknown: 'Outcome unknown',
      quiet: 'No deliveries in the last 24 hours',
    },
    undelivered: {
      count:
        '{count, plural, =0 {No undelivered notifications} one {# undelivered notification} other {# undelivered notifications}}',
      'at-least':
        '{count, plural, =0 {No undelivered notifications in the loaded deliveries} one {#+ undelivered notifications} other {#+ undelivered notifications}}',
      'being-resent': '{count} being resent',
      'more-being-resent': '+{count} being resent',
      'and-being-resent': '{undelivered}, {count} more being resent',
    },
    resend: {
      count: 'Resend {count, number}',
      'at-least': 'Resend {count, number}+',
      since: 'Undelivered notifications since {since}',
      loaded:
        'Undelivered notifications in the loaded deliveries. You can include older ones on the next page.',
    },
    cause: {
      credentials: 'credentials rejected',
      forbidden: 'access denied',
      'not-found': 'not found',
      'rate-limit': 'rate limit',
      rejected: 'request rejected',
      server: 'server error',
      redirect: 'redirect',
      reported: 'failure reported',
      tls: 'TLS error',
      dns: 'host not found',
      timeout: 'timeout',
      unreachable: 'unreachable',
      unknown: 'unknown cause',
    },
  },
} as const
