export default {
  mutes: {
    create: 'Create mute',
    created: 'Muted “{policy}” for “{entity}”.',
    unmute: 'Unmute',
    'unmute-one': 'Unmute {name}',
    'unmute-selected': '{count, plural, one {Remove # mute} other {Remove # mutes}}',
    unmuted: '{count, plural, one {Mute “{name}” removed.} other {# mutes removed.}}',
    name: '{policy} for {entity}',
    together: '{count, plural, one {# mute} other {# mutes}}',
    'in-effect': 'Muting',
    unknown: 'Unknown',
    pointless: { entity: 'Invalid deployment ID', gone: 'Policy deleted', paused: 'Policy paused' },
    'policy-gone': 'This policy no longer exists. Choose another.',
    by: { label: 'Group by', policy: 'Group by policy', entity: 'Group by deployment' },
    field: { policy: 'Policy', entity: 'Deployment', channel: 'Channel', effect: 'Status' },
    hint: { policy: 'Search by name', entity: 'The policy won’t send anything about this deployment.' },
    filter: {
      search: 'Search by name or ID',
      policy: 'Policy',
      'any-policy': 'Any policy',
      effect: 'Status',
      'any-effect': 'Any status',
      pointless: 'Without effect',
    },
    note: {
      silences: 'Policy “{name}” will stop sending notifications about “{deployment}”.',
      paused:
        'Policy “{name}” is paused, so it isn’t sending anything. The mute takes effect when the policy is resumed.',
      unnamed:
        '{count, plural, =0 {This ID doesn’t appear in the delivery log or in your inbox.} one {This ID doesn’t appear in the latest attempt or in your inbox.} other {This ID doesn’t appear in the latest # attempts or in your inbox.}} Check that it’s the ID of a deployment.',
      present: 'Policy “{name}” is already muted for “{deployment}”.',
      gone: 'This policy no longer exists. Choose another.',
    },
    empty: {
      title: 'No mutes yet',
      text: 'A mute stops one policy from notifying about one deployment, for example while you work on it, or when its alerts are just noise.',
    },
    'no-match': {
      title: 'No matching mutes',
      'title-searched': 'No matching mutes for “{search}”',
      text: 'Organizations can only be found by full ID. Change or clear the filters.',
    },
  },
} as const
