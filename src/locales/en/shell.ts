export default {
  app: { name: 'Notifications' },
  pages: {
    channels: 'Channels',
    policies: 'Policies',
    events: 'Events',
    deliveries: 'Deliveries',
    mutes: 'Mutes',
    inbox: 'Inbox',
    sendEvent: 'Send event',
  },
  common: {
    deleted: '{id} (deleted)',
    cancel: 'Cancel',
    close: 'Close',
    copied: '{label} copied',
    copy: 'Copy {label}',
    'copy-failed': 'This could not be copied: the browser does not allow it here.',
    loading: 'Loading…',
    never: 'Never',
    reload: 'Reload the page',
    retry: 'Try again',
    undo: 'Undo',
  },
  shell: {
    skip: 'Skip to content',
    navigation: 'Main navigation',
    'open-navigation': 'Open navigation',
    search: 'Search',
    'why-inbox-only': 'Why only the inbox?',
    language: 'Language',
    scheme: { label: 'Colour scheme', light: 'Light', dark: 'Dark', auto: 'Same as the system' },
  },
  bell: {
    label: '{count, plural, =0 {Inbox, all read} one {Inbox, # unread} other {Inbox, # unread}}',
    more: '{more, plural, one {# new notification} other {# new notifications}}, {count, number} unread.',
  },
  connection: {
    label: 'Connection: {server}',
    'as-administrator': 'As an administrator',
    'as-user': 'As a user: the inbox alone',
    'sign-out': 'Sign out',
    'look-as-user': 'Look as a user without rights',
    'look-as-administrator': 'Look as an administrator',
    'leave-demo': 'Leave the demo',
  },
  palette: {
    label: 'Command palette',
    placeholder: 'Search pages, actions and channels',
    'placeholder-inbox': 'Search pages and actions',
    nothing: 'Nothing matches.',
  },
  table: {
    actions: 'Actions',
    choose: 'Choose {name}',
    'choose-all': 'Choose all on this page',
    chosen: '{count, plural, one {# chosen} other {# chosen}}',
    'clear-filters': 'Clear filters',
    'clear-search': 'Clear search',
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    range: '{first, number}–{last, number} of {total, number}',
    'range-open': '{first, number}–{last, number}',
    unreadable: 'The server sent a row that this console cannot read (id {id}). The others are shown.',
  },
  batch: {
    running: '{done, number} of {total, number} done…',
    progress: 'Progress',
    done: '{count, plural, one {Done for #.} other {Done for #.}}',
    failed: '{count, plural, one {Not done for #:} other {Not done for #:}}',
    untried: '{count, plural, one {# more was left as it is.} other {# more were left as they are.}}',
    stop: 'Stop',
  },
  error: {
    unsure:
      'It may have been done all the same: look first, so that nothing is done twice. Then try again. What you typed is still here.',
    wait: '{seconds, plural, one {The server asks to wait for # second. Try again then.} other {The server asks to wait for # seconds. Try again then.}}',
    trying: '{reason}. Trying again…',
    'too-large':
      'It is larger than the server, or a proxy in front of it, takes. Nothing was changed: shorten it, then try again.',
    status: 'HTTP status {status}',
    'request-id': 'Request id {id}',
    operation: 'Operation {operation}',
    home: 'Go to the first page',
    start: {
      title: 'The console could not start',
      advice: 'Its configuration or its files are not as they should be. Nothing stored is affected.',
    },
    'demo-start': {
      title: 'The demo cannot run here',
      advice:
        'The demo answers all calls within the browser, which takes a service worker. It needs an https address or localhost, and a browser that allows service workers and site data for this page. Some private windows do not.',
      connect: 'Connect to a server instead',
    },
    address: {
      title: 'There is no such page',
      advice: 'The address may be mistyped, or the page has moved.',
    },
    bug: {
      title: 'Something in this console went wrong',
      advice:
        'Nothing stored is affected. Reload the page; if it happens again, report it with the text below.',
    },
    unloaded: {
      title: 'A part of the console could not be loaded',
      advice:
        'Check your connection, then try again. If that does not help, the console may have been updated: reload the page.',
    },
    offline: {
      title: 'The server cannot be reached',
      advice: 'Check your connection, then try again. Nothing is lost.',
    },
    timeout: {
      title: 'The server did not answer in time',
      advice: 'It may be busy. Try again in a moment.',
    },
    refused: {
      title: 'The server refused this',
      advice: 'Nothing was changed. What it says of the reason is shown below, if anything.',
    },
    unreadable: {
      title: 'The server’s answer cannot be read',
      advice: 'Something other than the API may have answered, such as a proxy. Try again in a moment.',
    },
    expired: {
      title: 'You may have to sign in again',
      advice:
        'A sign-in page answered instead of the API: your single sign-on session has probably expired. Reload the page to sign in. What you typed will be back, except for secrets.',
    },
    contract: {
      title: 'The server’s answer is not what was expected',
      advice: 'The service may be newer than this console. The parts that did not fit are named below.',
    },
    server: {
      title: 'The server has a problem',
      advice: 'Try again in a moment.',
    },
    denied: {
      title: 'You do not have the rights for this',
      advice: 'Ask an administrator of your organization for access to notification settings.',
    },
    'signed-out': {
      title: 'The API key is not accepted',
      advice: 'It may have expired or been revoked. Try again to sign in with another one. Nothing is lost.',
    },
    'proxy-key':
      'A reverse proxy in front of the API adds the key, and the server refuses it. Ask whoever runs this console to check that key and its rights.',
    missing: {
      title: 'This cannot be found',
      advice: 'It, or something that it needs, may have been deleted; or the address is mistyped.',
    },
    conflict: {
      title: 'The server refused this because of a conflict',
      advice: 'Nothing was changed. What the server says of the reason is shown below, if anything.',
    },
    invalid: {
      title: 'The server did not accept what was sent',
      advice: 'Nothing was stored. Correct it and try again.',
    },
    busy: {
      title: 'Too many requests',
      advice: 'The server asks to wait a little. Try again in a moment.',
    },
  },
  demo: {
    label: 'Demo',
    text: 'This is the demo: the API runs in your browser, and nothing leaves it.',
    'data-set': 'Data set',
    set: { everyday: 'Everyday', empty: 'Empty', large: 'Large', incident: 'Incident' },
    reset: 'Reset demo data',
    'reset-short': 'Reset',
    'reset-text':
      'All changes made in the demo are thrown away, and it starts anew with the data set “{set}”.',
    'reset-done': 'The demo has started anew.',
    mailbox: 'Demo mailbox',
    'mailbox-short': 'Mailbox',
    to: 'To {address}',
    'no-mail': {
      title: 'No mail yet',
      text: 'Mail that the service would send appears here, verification codes included.',
    },
  },
} as const
