export default {
  picker: { nothing: 'No matches', clear: 'Clear selection' },
  trigger: {
    label: 'Trigger',
    kind: 'Trigger type',
    group: 'Event group',
    event: 'Single event',
    search: 'Search by name or ID',
    holds: '{count, plural, one {# event} other {# events}}',
    'show-events': 'Show events',
    foreign: '<code>{id}</code> isn’t in your catalog. It stays selected unless you choose another trigger.',
    section: { other: 'Other events', system: 'System' },
  },
  form: {
    restored: {
      title: 'Unsaved changes restored',
      whole: 'You left this form without saving.',
      partly:
        'You left this form without saving. Secrets and payload URLs weren’t kept, so enter them again.',
      discard: 'Discard changes',
    },
    secret: {
      keep: 'A secret is already set. Leave blank to keep it.',
      show: 'Show or hide {label}',
      remove: 'Remove secret',
      removed: '{label} will be removed when you save.',
    },
    headers: {
      add: 'Add header',
      name: 'Header {number, number} name',
      'name-example': 'X-Header',
      value: 'Header {number, number} value',
      remove: 'Remove header {number, number}',
    },
  },
  validation: {
    required: 'This field is required',
    invalid: 'Enter a valid value',
    email: 'Enter a valid email address',
    maximum: 'Enter {maximum, number} or less',
    minimum: 'Enter {minimum, number} or more',
    above: 'Enter more than {minimum, number}',
    'max-length': 'Use {maximum, number} characters or fewer',
    rule: {
      required: 'This field is required',
      blank: 'Enter at least one visible character',
      'line-break': 'Enter a single line',
      'http-url': 'Enter a URL that starts with https:// or http://',
      'header-name': 'Header names can’t contain spaces, colons, or accented characters',
      'date-time': 'Enter a valid date and time',
      'both-triggers': 'Choose an event or an event group, not both',
      'no-trigger': 'Choose an event or an event group',
    },
  },
  verification: {
    title: 'Verify email address',
    intro:
      'We’ll email a six-digit code to <b>{address}</b>. Enter it here to show that you can read email at this address.',
    sent: 'Enter the six-digit code we sent to <b>{address}</b>.',
    demo: 'The demo doesn’t send email. Your code:',
    change: 'Change address',
    send: 'Send code',
    'has-code': 'I already have a code',
    'send-anew': 'Send a new code',
    'send-anew-in': 'Send a new code ({seconds, number} s)',
    'sent-anew': 'A new code has been sent.',
    code: 'Verification code',
    digit: 'Digit {number, number}',
    wrong: 'Incorrect code. The code we sent is still valid, so try again.',
  },
  undo: {
    failed:
      '{count, plural, one {Couldn’t delete this item, so it was restored: {reason}} other {Couldn’t delete # items, so they were restored: {reason}}}',
    'failed-each':
      '{count, plural, one {# item couldn’t be deleted. It was restored and selected:} other {# items couldn’t be deleted. They were restored and selected:}}',
  },
} as const
