export default {
  connect: {
    title: 'Connect',
    intro: 'Sign in to a Notifications API with your API key.',
    server: 'Server address',
    'server-help': 'Leave this empty if the API is where this page is: {origin}',
    key: 'API key',
    'key-help': 'It is kept in this browser, and sent to this server alone.',
    stay: 'Stay signed in on this device',
    'stay-help': 'Otherwise the key is forgotten when this tab is closed.',
    action: 'Connect',
    'open-to-read': 'Plain http: everybody on the way can read your key and all that the server answers.',
    demo: {
      title: 'No server at hand?',
      text: 'The demo runs the whole API in this browser.',
      action: 'Try the demo',
    },
    problem: {
      scheme: 'Must start with https:// or http://',
      form: 'Not an address of a server, such as https://notifications.example.com',
      credentials: 'Must not hold a name or a password',
      'no-key': 'Required',
      'bad-key': 'Not an API key: it has spaces or signs that no key has',
      refused: 'The server does not accept this key',
      'not-the-api': 'Something answers there, but not the Notifications API',
    },
    unreachable: {
      title: '{server} cannot be reached',
      address: 'The address may be mistyped, the server may be down, or you may be offline.',
      origin:
        'The server may not allow pages of {origin} to call it (CORS): its administrator can change that.',
      policy:
        'This console may be allowed to call its own server alone (Content-Security-Policy): whoever runs it can change that.',
    },
    'inbox-only': {
      title: 'This key opens your inbox',
      text: 'This key belongs to a user without administrator rights: the server refused to show the channels. Channels, policies, events, deliveries and mutes are for administrators.',
      open: 'Open the inbox',
      other: 'Use another key',
    },
  },
  again: {
    title: 'Sign in again',
    text: '{server} does not accept your API key any more. What you typed is still there, and what you were doing goes on as soon as you are signed in.',
    action: 'Sign in',
  },
  rights: {
    title: 'This page is for administrators',
    token:
      'The key that you signed in with belongs to a user without administrator rights: the server refuses to show channels, policies, events, deliveries and mutes. Your inbox is open to you.',
    demo: 'You see the demo as a user without administrator rights does: the inbox is open, everything else is refused.',
    how: 'To get the right, ask an administrator of your organization for access to the Admin API.',
    check: 'Check again',
    still: 'The server still refuses. The right may take a moment to reach it.',
    inbox: 'Open the inbox',
  },
} as const
