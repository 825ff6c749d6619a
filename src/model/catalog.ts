import type { EventCatalog } from '~/contract/events'

export type CatalogEvent = EventCatalog['events'][number]

/** A part of the catalog: a group's events, those of no group, or the service's own. */
export interface CatalogSection {
  id: string
  kind: 'group' | 'other' | 'system'
  /** Of a group; the other sections are named by the interface. */
  label: string
  events: CatalogEvent[]
}

/** Events that the service itself sends: no one would choose them first. */
export const isSystemEvent = (id: string): boolean =>
  ['misc.webhook_connection_test', 'misc.webhook_resend', 'misc.email_verification'].includes(id) ||
  id.endsWith('.None')

/**
 * The catalog's events in sections, each event once: in the smallest group that holds it, so that a group of
 * everything does not swallow the others. Sections stand in the catalog's order.
 */
export function sectionsOf({ events, eventGroups }: EventCatalog): CatalogSection[] {
  const bySize = eventGroups.toSorted((one, other) => one.events.length - other.events.length)
  const home = new Map<string, string>()
  for (const group of bySize)
    for (const event of group.events) if (!home.has(event)) home.set(event, group.id)

  const placed = new Map<string, CatalogEvent[]>()
  for (const event of events) {
    const place = isSystemEvent(event.id) ? 'system' : (home.get(event.id) ?? 'other')
    const others = placed.get(place)
    if (others) others.push(event)
    else placed.set(place, [event])
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

/** The groups that hold an event. */
export const groupsOf = (catalog: EventCatalog, eventId: string): EventCatalog['eventGroups'] =>
  catalog.eventGroups.filter(group => group.events.includes(eventId))
