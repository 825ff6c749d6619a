export default {
  mutes: {
    description: 'Policies that send nothing for one entity, a deployment, and go on sending for all others.',
    create: 'Create mute',
    created: 'Mute created.',
    unmute: 'Unmute',
    'unmute-one': 'Unmute {name}',
    'unmute-chosen': '{count, plural, one {Unmute #} other {Unmute #}}',
    unmuted: '{count, plural, one {Unmuted.} other {# mutes removed.}}',
    name: '{policy} for {entity}',
    together: '{count, plural, one {# mute} other {# mutes}}',
    'in-effect': 'In effect',
    unknown: 'Not known',
    pointless: { entity: 'Invalid entity id', gone: 'Policy deleted', paused: 'Policy is paused' },
    'policy-gone': 'This policy does not exist any more. Choose another.',
    by: { label: 'Group by', policy: 'By policy', entity: 'By entity' },
    field: { policy: 'Policy', entity: 'Entity id', channel: 'Channel', effect: 'Effect' },
    hint: { policy: 'Search by name', entity: 'The id of a deployment, or the URL of its page.' },
    filter: {
      entity: 'Entity id, in full',
      org: 'Organization id, in full',
      policy: 'Policy',
      'any-policy': 'Any policy',
      effect: 'Effect',
      'any-effect': 'All mutes',
      pointless: 'Only pointless ones',
    },
    note: {
      silences: 'Policy “{name}” will send nothing for this deployment.',
      paused:
        'Policy “{name}” is paused and sends nothing anyway. The mute takes effect once it is active again.',
      unnamed:
        'No delivery has named this id yet, among the newest {count, number}, and no notification in your inbox has. Check that it is the id of a deployment.',
      present: 'Policy “{name}” is muted for this deployment already.',
      gone: 'The policy does not exist any more: there is nothing to mute. Choose another.',
    },
    empty: {
      title: 'No mutes yet',
      text: 'A mute silences one policy for one deployment: when it is being worked on, or makes noise that nobody needs.',
    },
    'no-match': {
      title: 'No mute matches',
      text: 'Entity and organization are found by their whole id. Try another, or clear the filters.',
    },
  },
} as const
