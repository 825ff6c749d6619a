export default {
  events: {
    one: 'Event',
    search: 'Search by name or ID',
    id: 'Event ID',
    'group-id': 'Group ID',
    create: 'Create policy for this event',
    'create-for-group': 'Create policy',
    'create-for-named-group': 'Create policy for this group: {group}',
    'show-policies': 'View policies',
    'show-deliveries': 'View deliveries',
    send: 'Send this event',
    'group-policies': '{count, plural, one {# policy} other {# policies}}',
    'covered-by': '{count, plural, one {# policy} other {# policies}}',
    'also-in': '{count, plural, one {Also in # other group} other {Also in # other groups}}',
    'expand-all': 'Expand all',
    'collapse-all': 'Collapse all',
    'listed-of': '{listed, number} of {total, plural, one {# event} other {# events}}',
    count: {
      covered: '{count, number} covered',
      paused: '{count, number} only paused',
      uncovered: '{count, number} without policies',
    },
    'listed-elsewhere':
      '{count, plural, one {# event is listed under a more specific group} other {# events are listed under more specific groups}}',
    unknown: 'This event isn’t in your catalog. It may have been removed, or you may not have access to it.',
    groups: '{count, plural, one {In # event group} other {In # event groups}}',
    'no-group': 'This event doesn’t belong to a group.',
    'no-policy': 'No policy covers this event, so no one is notified.',
    receivers: {
      title: 'Who gets it',
      summary:
        '{sending, number} of {matching, plural, one {# matching policy} other {# matching policies}} would send{channels, plural, =0 {} one { to # channel} other { to # channels}}{repeated, plural, =0 {} one { (# of them more than once)} other { (# of them more than once)}}{paused, plural, =0 {} one {; # is paused} other {; # are paused}}{muted, plural, =0 {} one {; # is muted for this deployment} other {; # are muted for this deployment}}{gone, plural, =0 {} one {; # has a deleted channel} other {; # have deleted channels}}.',
      'muted-somewhere':
        '{count, plural, one {# is muted for some deployments.} other {# are muted for some deployments.}}',
      channel: 'Channel and policy',
      status: 'Status',
      last: 'Last delivery',
      gone: 'Channel deleted',
      'muted-for':
        '{count, plural, one {Muted for {deployments}} other {Muted for # deployments: {deployments}}}',
      none: 'None found',
      unknown: 'Unknown',
      'maybe-newer': 'There may be a newer one',
      unclear:
        'Some emails and messages don’t name their event, so the last delivery may be unknown (–) or newer than shown.',
      among:
        '{count, plural, one {Searched the latest attempt} other {Searched the latest # attempts}}, back to {since}.',
      'among-all':
        '{count, plural, =0 {The log is empty.} one {Searched the only attempt.} other {Searched all # attempts.}}',
    },
    state: {
      covered: 'Has active policies',
      paused: 'Only paused policies',
      uncovered: 'No policies',
      unreached: 'No active policies',
    },
    filter: {
      entity: 'Entity type',
      'any-entity': 'Any entity type',
      deployment: 'Deployment',
      coverage: 'Coverage',
      'any-coverage': 'Any coverage',
      covered: 'Has active policies ({count, number})',
      paused: 'Only paused policies ({count, number})',
      uncovered: 'No policies ({count, number})',
      unreached: 'No active policies ({count, number})',
    },
    empty: { title: 'No events', text: 'The service has no events available to you.' },
    'no-match': {
      title: 'No matching events',
      'title-searched': 'No matching events for “{search}”',
      text: 'Try a different name or ID, or clear the filters.',
    },
  },
} as const
