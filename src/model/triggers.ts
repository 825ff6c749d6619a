import type { EventCatalog } from '~/contract/events'
import type { Policy } from '~/contract/policies'

interface Named {
  id: string
  label: string
}

/** The trigger of a policy. The service's response has both kinds; only one has data. */
export type Trigger =
  | ({ kind: 'event' } & Named)
  | ({ kind: 'group'; events: readonly Named[] } & Named)
  | { kind: 'none' }

/** Returns a policy's trigger; `none` if a newer service has an unknown kind. */
export function triggerOf({ eventGroup, eventType }: Pick<Policy, 'eventGroup' | 'eventType'>): Trigger {
  if (eventType?.id) return { kind: 'event', id: eventType.id, label: eventType.label || eventType.id }
  if (eventGroup?.id)
    return {
      kind: 'group',
      id: eventGroup.id,
      label: eventGroup.label || eventGroup.id,
      events: eventGroup.events,
    }
  return { kind: 'none' }
}

/** Returns the events that a trigger includes, with their labels. */
export const labelledEventsOf = (trigger: Trigger): readonly Named[] =>
  trigger.kind === 'group' ? trigger.events : trigger.kind === 'event' ? [trigger] : []

/** Returns the IDs of the events that a trigger includes. */
export const eventsOf = (trigger: Trigger): readonly string[] => labelledEventsOf(trigger).map(({ id }) => id)

/** Returns a group or an event of the catalog as a trigger; null if it is not in the catalog. */
export function triggerById(catalog: EventCatalog, kind: 'event' | 'group', id: string): Trigger | null {
  const labels = new Map(catalog.events.map(event => [event.id, event.label]))
  if (kind === 'event') {
    const label = labels.get(id)
    return label === undefined ? null : { kind, id, label }
  }
  const group = catalog.eventGroups.find(candidate => candidate.id === id)
  if (!group) return null
  const events = group.events.map(event => ({ id: event, label: labels.get(event) ?? event }))
  return { kind, id, label: group.label, events }
}
