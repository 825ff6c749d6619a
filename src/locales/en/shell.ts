export default {
  app: { name: 'Belltrace' },
  pages: {
    overview: 'Overview',
    channels: 'Channels',
    policies: 'Policies',
    events: 'Events',
    mutes: 'Mutes',
    deliveries: 'Deliveries',
    inbox: 'Inbox',
    sendEvent: 'Send event',
  },
  common: {
    all: 'All {total, number}:',
    'first-of': 'Showing the first {shown, number} of {total, number}.',
    'list-and-more': '{list}, and {count, plural, one {# more} other {# more}}',
    'search-for-others': 'Search to find the others.',
    'show-all': 'Show all',
    'show-all-text': 'Show all ({size, number} characters)',
    deleted: '{id} (deleted)',
    cancel: 'Cancel',
    close: 'Close',
    copied: '{label} copied',
    copy: 'Copy {label}',
    'copy-failed': 'Couldn’t copy. Your browser doesn’t allow it on this page.',
    loading: 'Loading…',
    never: 'Never',
    reload: 'Reload page',
    retry: 'Try again',
    undo: 'Undo',
    'action-failed': '{action} failed: {reason}',
  },
  shell: {
    skip: 'Skip to main content',
    navigation: 'Main navigation',
    'open-navigation': 'Open navigation',
    search: 'Search',
    preferences: 'Preferences',
    group: { routing: 'Routing', activity: 'Activity', tools: 'Tools' },
    failing: '{count, number} failing',
    unread: '{count, plural, one {# unread} other {# unread}}',
    'clock-ahead':
      'This device’s clock is {difference} ahead of the server’s. Relative times and time filters use the server’s clock.',
    'clock-behind':
      'This device’s clock is {difference} behind the server’s. Relative times and time filters use the server’s clock.',
    'why-inbox-only': 'Why can I only see the inbox?',
    language: 'Language',
    scheme: { label: 'Theme', light: 'Light', dark: 'Dark', auto: 'Match system' },
  },
  bell: {
    label: '{count, plural, =0 {Inbox, all read} one {Inbox, # unread} other {Inbox, # unread}}',
    more: '{more, plural, one {# new notification} other {# new notifications}}, {count, number} unread.',
  },
  connection: {
    label: 'Preferences and connection: {server}',
    'as-administrator': 'Viewing as an administrator',
    'as-user': 'Viewing as a user (inbox only)',
    'sign-out': 'Sign out',
    'look-as-user': 'View as a user without permissions',
    'look-as-administrator': 'View as an administrator',
    'leave-demo': 'Exit demo',
  },
  palette: {
    label: 'Command palette',
    placeholder: 'Search pages, actions, and channels',
    'placeholder-inbox': 'Search pages and actions',
    nothing: 'No matches',
  },
  keys: {
    title: 'Keyboard shortcuts',
    pages: 'Go to',
    does: {
      search: 'Search this page',
      create: 'Create',
      next: 'Next row',
      previous: 'Previous row',
      read: 'Mark as read',
      delete: 'Delete and go to the next',
      select: 'Select',
      undo: 'Undo',
      help: 'Show keyboard shortcuts',
    },
    use: 'Use keyboard shortcuts',
    hint: 'Tab and the arrow keys always work.',
  },
  table: {
    actions: 'Actions',
    select: 'Select {name}',
    'select-all': 'Select all on this page',
    selected: '{count, plural, one {# selected} other {# selected}}',
    filter: '{count, plural, =0 {Filter} one {Filter · #} other {Filter · #}}',
    'clear-filters': 'Clear filters',
    'clear-search': 'Clear search',
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    range: '{first, number}–{last, number} of {total, number}',
    'range-open': '{first, number}–{last, number}',
    unreadable: 'One row couldn’t be read (ID {id}) and isn’t shown.',
  },
  batch: {
    running: '{done, number} of {total, number} completed…',
    progress: 'Progress',
    done: '{count, plural, one {# completed.} other {# completed.}}',
    failed: '{count, plural, one {# failed:} other {# failed:}}',
    untried: '{count, plural, one {# wasn’t attempted.} other {# weren’t attempted.}}',
    stop: 'Stop',
  },
  error: {
    unsure:
      'The change may have been made anyway. Check before you try again, so that it isn’t made twice. Your input is still here.',
    wait: '{seconds, plural, one {The server is busy. Try again in # second.} other {The server is busy. Try again in # seconds.}}',
    trying: '{reason}. Trying again…',
    'too-large':
      'The request is larger than the server, or a proxy in front of it, accepts. Nothing was changed. Shorten it and try again.',
    status: 'HTTP status {status}',
    'request-id': 'Request ID {id}',
    operation: 'Operation {operation}',
    home: 'Go to the home page',
    start: {
      title: 'The console couldn’t start',
      advice: 'Its configuration or files are damaged or incomplete. Your data isn’t affected.',
    },
    'demo-start': {
      title: 'The demo can’t run here',
      advice:
        'The demo runs the API in the browser, in a service worker. It needs HTTPS or localhost, and a browser that allows service workers and site data for this page. Private windows may not allow them.',
      connect: 'Sign in to a server instead',
    },
    address: {
      title: 'Page not found',
      advice: 'Check the address. The page may have moved.',
    },
    bug: {
      title: 'Something went wrong',
      advice:
        'Your data isn’t affected. Reload the page. If the problem persists, report it with the details below.',
    },
    unloaded: {
      title: 'Part of the console couldn’t be loaded',
      advice:
        'Check your connection and try again. If that doesn’t help, reload the page. The console may have been updated.',
    },
    offline: {
      title: 'Can’t reach the server',
      advice: 'Check your connection and try again. Nothing was lost.',
    },
    timeout: {
      title: 'The server didn’t respond in time',
      advice: 'It may be busy. Try again in a moment.',
    },
    refused: {
      title: 'The server rejected the request',
      advice: 'Nothing was changed. If the server gave a reason, it’s shown below.',
    },
    unreadable: {
      title: 'Couldn’t read the server’s response',
      advice: 'Something other than the API, such as a proxy, may have responded. Try again in a moment.',
    },
    expired: {
      title: 'You may have to sign in again',
      advice:
        'The API returned a sign-in page, so your single sign-on session has probably expired. Reload the page to sign in. Your input will be restored, except for secrets.',
    },
    contract: {
      title: 'Unexpected response from the server',
      advice: 'The service may be newer than this console. The unexpected parts are listed below.',
    },
    server: {
      title: 'Server error',
      advice: 'Try again in a moment.',
    },
    denied: {
      title: 'You don’t have permission to do this',
      advice: 'Ask an administrator of your organization for access to the Admin API.',
    },
    'signed-out': {
      title: 'Your API key was rejected',
      advice: 'It may have expired or been revoked. Try again to sign in with another key. Nothing was lost.',
    },
    'proxy-key':
      'A reverse proxy in front of the API adds a key that the server rejects. Ask whoever runs this console to check that key and its permissions.',
    missing: {
      title: 'Not found',
      advice: 'It, or something it depends on, may have been deleted. Otherwise, check the address.',
    },
    conflict: {
      title: 'This conflicts with the current state',
      advice: 'Nothing was changed. If the server gave a reason, it’s shown below.',
    },
    invalid: {
      title: 'The server rejected the input',
      advice: 'Nothing was saved. Correct the input and try again.',
    },
    busy: {
      title: 'Too many requests',
      advice: 'Wait a moment, then try again.',
    },
    changed: {
      title: 'Someone else changed it',
      advice: 'It wasn’t deleted. Review the change, then decide.',
    },
    overdue: {
      title: 'The deletion couldn’t be sent within an hour',
      advice: 'It wasn’t deleted. Delete it again if you still want to.',
    },
  },
  demo: {
    label: 'Demo',
    chip: 'Demo · {set}',
    text: 'Demo: the API runs in your browser, and no data leaves it.',
    'data-set': 'Data set',
    set: { everyday: 'Everyday', empty: 'Empty', large: 'Large', incident: 'Incident' },
    reset: 'Reset demo data',
    'reset-text': 'This discards all changes made in the demo and loads the data set “{set}”.',
    'reset-done': 'Demo data reset.',
    mailbox: 'Demo mailbox',
    to: 'To {address}',
    'no-mail': {
      title: 'No email yet',
      text: 'Email that the service would send appears here, including verification codes.',
    },
  },
} as const
