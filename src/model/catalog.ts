import type { EventCatalog } from '~/contract/events'

export type CatalogEvent = EventCatalog['events'][number]

/** A section of the catalog: the events of a group, those without one, or the service's internal ones. */
export interface CatalogSection {
  id: string
  kind: 'group' | 'other' | 'system'
  /** The label of a group; the UI labels the other sections. */
  label: string
  events: CatalogEvent[]
}

/** Returns whether the service itself sends an event. Users rarely choose these. */
export const isSystemEvent = (id: string): boolean =>
  ['misc.webhook_connection_test', 'misc.webhook_resend', 'misc.email_verification'].includes(id) ||
  id.endsWith('.None')

/** Returns the first part of an ID, which the events of a family share: `model_deployments`. */
const familyOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf('.')))

/**
 * Returns the group under which each event is listed: the smallest group with the prefix of the event's ID. The largest
 * group with that prefix is used only if no other group has the event, because it covers the whole family.
 */
function homesOf(eventGroups: EventCatalog['eventGroups']): ReadonlyMap<string, string> {
  const bySize = eventGroups.toSorted((one, other) => one.events.length - other.events.length)
  const largest = new Map(bySize.map(({ id }) => [familyOf(id), id]))
  const home = new Map<string, string>()
  for (const { id, events } of bySize)
    for (const event of events)
      if (familyOf(event) === familyOf(id) && largest.get(familyOf(id)) !== id && !home.has(event))
        home.set(event, id)
  for (const { id, events } of bySize) for (const event of events) if (!home.has(event)) home.set(event, id)
  return home
}

/**
 * Returns the catalog's events in sections, in the catalog's order. Each event is in one group only, so that a group of
 * all events doesn't take events away from the other groups.
 */
export function sectionsOf({ events, eventGroups }: EventCatalog): CatalogSection[] {
  const home = homesOf(eventGroups)

  const placed = new Map<string, CatalogEvent[]>()
  for (const event of events) {
    const section = isSystemEvent(event.id) ? 'system' : (home.get(event.id) ?? 'other')
    const others = placed.get(section)
    if (others) others.push(event)
    else placed.set(section, [event])
  }
  const section = (id: string, kind: CatalogSection['kind'], label: string): CatalogSection => ({
    id,
    kind,
    label,
    events: placed.get(id) ?? [],
  })
  return [
    ...eventGroups.map(group => section(group.id, 'group', group.label)),
    section('other', 'other', ''),
    section('system', 'system', ''),
  ].filter(({ events: held }) => held.length > 0)
}

/** Returns the groups that contain an event. */
export const groupsOf = (catalog: EventCatalog, eventId: string): EventCatalog['eventGroups'] =>
  catalog.eventGroups.filter(group => group.events.includes(eventId))
