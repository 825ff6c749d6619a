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
    list: {
      text: 'The API doesn’t list deployments. These were named in deliveries or in your inbox in this browser.',
      search: 'Search by name or ID',
      last: 'Last notification',
    },
    empty: {
      title: 'No deployments yet',
      text: 'A deployment appears here once this browser has loaded a delivery or a notification that names it.',
    },
    'no-match': {
      title: 'No matching deployments',
      'title-searched': 'No matching deployments for “{search}”',
      text: 'Only deployments that this browser has seen named can be found. Load more of the delivery log to find others.',
    },
    mutes: { title: 'Mutes', none: 'No policies are muted for this deployment.' },
  },
} as const
