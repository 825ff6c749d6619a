import { eventTypeIds } from '~/contract/event-types'
import type { EventCatalog } from '~/contract/events'
import { eventGroups } from './event-groups'
import { eventLabels } from './event-labels'

type NamedEvent = EventCatalog['events'][number]

const events: NamedEvent[] = eventTypeIds.map(id => ({ id, label: eventLabels[id] }))
const labels = new Map(events.map(({ id, label }) => [id, label]))

type NamedGroup = NamedEvent & { events: NamedEvent[] }

const groups: NamedGroup[] = Object.entries(eventGroups).map(([id, { label, holds }]) => ({
  id,
  label,
  events: events.filter(event => holds.test(event.id) && !event.id.endsWith('.None')),
}))
const groupsById = new Map(groups.map(group => [group.id, group]))

/** Returns an event's label, or its ID if it is not in the catalog. */
export function labelOf(eventType: string): string {
  return labels.get(eventType) ?? eventType
}

export function isKnownEvent(eventType: string): boolean {
  return labels.has(eventType)
}

export function isKnownGroup(group: string): boolean {
  return groupsById.has(group)
}

/** Returns a group with its events. A group that is not in the catalog is empty and labeled by its ID. */
export function groupOf(id: string): NamedGroup {
  return groupsById.get(id) ?? { id, label: id, events: [] }
}

const ofDeployments = /^(model_deployments|management|monitoring|prediction_request)\./

/** Returns the catalog as the API lists it: all of it, or only the deployment events and their groups. */
export function catalogOf(scope: 'all' | 'deployment'): EventCatalog {
  const isShown = (event: NamedEvent) => scope === 'all' || ofDeployments.test(event.id)
  return {
    events: events.filter(isShown),
    eventGroups: groups
      .filter(group => group.events.every(isShown))
      .map(group => ({ ...group, events: group.events.map(event => event.id) })),
  }
}
