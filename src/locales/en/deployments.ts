export default {
  deployments: {
    one: 'Deployment',
    id: 'Deployment ID',
    'no-name': 'Unknown name',
    mute: 'Mute a policy',
    unknown:
      'This ID doesn’t appear in the loaded deliveries or in your inbox. Check that it’s the ID of a deployment.',
    sent: {
      title: 'Notifications',
      log: 'View in the log',
      none: 'No loaded notifications are about this deployment.',
    },
    channels: 'Latest outcome by channel',
    mutes: { title: 'Mutes', none: 'No policies are muted for this deployment.' },
  },
} as const
