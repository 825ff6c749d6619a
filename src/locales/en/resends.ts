export default {
  resends: {
    title: 'Resend notifications',
    text: 'Sends notifications again that weren’t delivered, oldest first, using each channel’s current settings.',
    plan: {
      checking: 'Checking what to resend…',
      count: '{count, plural, one {# notification to resend} other {# notifications to resend}}',
      none: 'Nothing to resend',
      'no-channel': 'This channel no longer exists',
      'no-channel-text': 'Nothing can be resent to it.',
      all: {
        paused: '{count, plural, one {The only one has a paused policy} other {All # have a paused policy}}',
        muted:
          '{count, plural, one {The only one is muted for its deployment} other {All # are muted for their deployments}}',
      },
      to: 'To: {channels}',
      looked:
        '{count, plural, one {Checked # loaded attempt} other {Checked # loaded attempts}}, back to {since}. Older ones aren’t included.',
      whole:
        '{count, plural, one {Checked # attempt: the whole log.} other {Checked # attempts: the whole log.}}',
      covered:
        '{count, plural, one {Checked # attempt: everything since {since}.} other {Checked # attempts: everything since {since}.}}',
      more: 'Check older attempts',
      duplicates:
        'Receivers may get duplicates. A notification that seemed to fail may have arrived, and other channels may have delivered it.',
      failing: 'The last notification to {channel} failed. If the channel isn’t fixed yet, fix it first.',
      tested: 'A connection test of {channel} passed {age}, after its last failure.',
      fix: 'Fix channel',
      'left-out': '{count, number} of {total, number} left out',
      reason: {
        delivered:
          '{count, plural, one {# has already been delivered} other {# have already been delivered}}',
        open: '{count, plural, one {# is still being delivered} other {# are still being delivered}}',
        unknown: '{count, plural, one {# has an unknown status} other {# have an unknown status}}',
        'channel-gone': '{count, plural, one {# has no channel anymore} other {# have no channel anymore}}',
        paused: '{count, plural, one {# has a paused policy} other {# have a paused policy}}',
        muted:
          '{count, plural, one {# is muted for its deployment} other {# are muted for their deployments}}',
      },
      include: {
        paused: 'Include notifications of paused policies',
        muted: 'Include muted notifications',
      },
      speed: 'Notifications per second',
      start: 'Resend {count, number}',
      view: 'View in the log',
      lost: {
        selection: 'This selection is no longer available',
        result: 'This result is no longer available',
        text: 'Select the notifications in the log again.',
      },
      elsewhere: 'Another tab is already resending.',
      'not-stored':
        'Nothing was sent. This browser can’t store the progress, so a reload could send notifications twice. Allow site data or free up storage.',
    },
    run: {
      progress: '{done, number} of {total, number} processed',
      open: 'No outcome yet for {open, number} of {sent, number} resent',
      over: '{sent, plural, =0 {Nothing resent} one {# resent} other {# resent}}{delivered, plural, =0 {} one {, # delivered} other {, # delivered}}{failed, plural, =0 {} one {, # failed again} other {, # failed again}}',
      count: '{state}: {count, number}',
      state: {
        waiting: 'Not sent yet',
        sending: 'Sending…',
        sent: 'Sent, no outcome yet',
        delivered: 'Delivered',
        failed: 'Failed again',
        refused: 'Rejected',
        unknown: 'Unknown',
        recovered: 'Delivered in the meantime, not resent',
      },
      pause: {
        user: 'Paused.',
        reload: 'Paused because the page was closed or reloaded. Everything sent until then is shown below.',
        denied: 'Paused. You don’t have permission to resend.',
        'not-stored':
          'Paused. This browser can’t store the progress. Allow site data or free up storage, then resume.',
        'signed-out': 'Paused. Sign in again, then resume.',
        trouble:
          'Paused. The service didn’t give a clear response, or rejected several notifications. Check the items below, then resume.',
        failing:
          'Paused. Several notifications to a channel failed again, and none was delivered. Fix the channel, then resume.',
      },
      hold: {
        busy: 'The service is busy. Continues at {time}.',
        offline: 'No connection. Continues as soon as the network is back.',
      },
      unknown:
        '{count, plural, one {# notification may or may not have been sent. It won’t be sent again automatically. Check with its receiver, or open its delivery to see whether there is a new attempt.} other {# notifications may or may not have been sent. They won’t be sent again automatically. Check with their receivers, or open their deliveries to see whether there are new attempts.}}',
      interrupted: 'the page was closed or reloaded while this one was being sent',
      elsewhere: 'Another tab is resending. You can pause and stop it there.',
      'plan-waiting':
        'This resend was started earlier. Your selection is shown here once it has ended and you continue.',
      actions: {
        continue: 'Continue to the plan',
        pause: 'Pause',
        resume: 'Resume',
        stop: 'Stop',
        close: 'Clear result',
        report: 'Export report',
      },
      again: 'Resend {count, number} again',
      unsent: 'Resend {count, number} not sent',
      'again-and-unsent': 'Resend {count, number}: {failed, number} failed, {unsent, number} not sent',
      leave: 'Resending stops when the console is closed, and slows down while its tab is hidden.',
    },
    field: {
      time: 'Time',
      notification: 'Notification',
      entity: 'About',
      channel: 'Channel',
      outcome: 'Outcome',
    },
    mark: 'Resending {done, number} of {total, number}',
    'mark-paused': 'Resending paused',
    action: '{count, plural, one {Resend # undelivered} other {Resend # undelivered}}',
  },
} as const
