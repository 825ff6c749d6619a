export default {
  connect: {
    title: 'Sign in',
    intro: 'Sign in to your Notifications server with an API key.',
    server: 'Server address',
    'server-help': 'Leave blank if the API is served from this site ({origin}).',
    key: 'API key',
    'key-help': 'Stored in this browser and sent only to this server.',
    stay: 'Stay signed in on this device',
    'stay-help': 'Otherwise, the key is forgotten when you close this tab.',
    action: 'Sign in',
    'open-to-read':
      'This address uses HTTP without encryption. Anyone on the network path can read your key and the server’s responses.',
    demo: {
      title: 'Don’t have a server?',
      text: 'The demo runs the entire API in your browser.',
      action: 'Try the demo',
    },
    problem: {
      scheme: 'Enter an address that starts with https:// or http://',
      form: 'Enter a server address, such as https://notifications.example.com',
      credentials: 'Remove the user name and password from the address',
      'no-key': 'Enter an API key',
      'bad-key': 'This isn’t an API key: it contains spaces or characters that keys can’t have',
      refused: 'The server rejected this key',
      'not-the-api': 'A server responded at this address, but it isn’t the Notifications API',
    },
    unreachable: {
      title: 'Can’t reach {server}',
      address: 'The address may be mistyped, the server may be down, or you may be offline.',
      origin: 'The server may not allow requests from {origin} (CORS). Its administrator can allow them.',
      policy:
        'This console may only be allowed to call its own server (Content-Security-Policy). Whoever runs it can change that.',
    },
    'inbox-only': {
      title: 'This key only opens your inbox',
      text: 'This key belongs to a user without administrator permissions, so the server doesn’t show the channels. Channels, policies, events, deliveries, and mutes are for administrators.',
      open: 'Open inbox',
      other: 'Use another key',
    },
  },
  again: {
    title: 'Sign in again',
    text: '{server} no longer accepts your API key. Your input is kept, and you’ll continue where you left off after you sign in.',
    action: 'Sign in',
  },
  rights: {
    title: 'Administrators only',
    token:
      'You’re signed in as a user without administrator permissions. You can use your inbox, but not channels, policies, events, deliveries, or mutes.',
    demo: 'You’re viewing the demo as a user without administrator permissions. Only the inbox is available.',
    how: 'To get access, ask an administrator of your organization for access to the Admin API.',
    check: 'Check again',
    still: 'You still don’t have access. New permissions can take a moment to take effect.',
    inbox: 'Open inbox',
  },
} as const
