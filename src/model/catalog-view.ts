import type { EventCatalog } from '~/contract/events'
import type { Policy } from '~/contract/policies'
import { sectionsOf, type CatalogEvent, type CatalogSection } from './catalog'
import { stateOf, type CoverageState, type EventCoverage } from './coverage'
import { searchFor } from './fold-for-search'

type Group = EventCatalog['eventGroups'][number]

/** An event on the catalog page. */
export interface ShownEvent extends CatalogEvent {
  /** Labels of the other groups that contain the event. */
  alsoIn: string[]
  /** Undefined until the policies are loaded. */
  state: CoverageState | undefined
  /** The number of active policies that match the event. */
  policies: number
}

/** A section of the catalog page. */
export interface ShownSection {
  id: string
  kind: CatalogSection['kind']
  /** The group of the section; null for events without one. */
  group: Group | null
  events: ShownEvent[]
}

/** Returns the whole catalog in sections. A group whose events are listed under smaller ones has a section, too. */
export function shownSections(
  catalog: EventCatalog,
  coverage: ReadonlyMap<string, EventCoverage> | undefined,
): ShownSection[] {
  const sections = sectionsOf(catalog)
  const byId = new Map(sections.map(({ id, events }) => [id, events]))
  const groupsOf = new Map<string, Group[]>()
  for (const group of catalog.eventGroups)
    for (const event of group.events) {
      const others = groupsOf.get(event)
      if (others) others.push(group)
      else groupsOf.set(event, [group])
    }
  const show = (event: CatalogEvent, home: string): ShownEvent => {
    const found = coverage?.get(event.id)
    const others = (groupsOf.get(event.id) ?? []).filter(group => group.id !== home)
    return {
      ...event,
      alsoIn: others.map(group => group.label),
      state: coverage && stateOf(found),
      policies: found?.active.length ?? 0,
    }
  }
  const eventsOf = (id: string) => byId.get(id)?.map(event => show(event, id)) ?? []
  return [
    ...catalog.eventGroups.map(group => ({
      id: group.id,
      kind: 'group' as const,
      group,
      events: eventsOf(group.id),
    })),
    ...sections
      .filter(({ kind }) => kind !== 'group')
      .map(({ id, kind }) => ({ id, kind, group: null, events: eventsOf(id) })),
  ]
}

/** A state, or `unreached` for the two states in which no one gets an event. */
export type CoverageFilter = CoverageState | 'unreached'

/**
 * Returns the sections filtered by a text and a state. A group whose own label or ID matches keeps all its events,
 * unless some of them match, too.
 */
export function narrowed(
  sections: readonly ShownSection[],
  text: string,
  state: CoverageFilter | '',
): ShownSection[] {
  const isFound = searchFor(text)
  const isMatch = ({ id, label }: { id: string; label: string }) => isFound(label, id)
  return sections
    .map(section => {
      const matching = section.events.filter(isMatch)
      const isFoundByName = matching.length === 0 && section.group !== null && isMatch(section.group)
      const events = (isFoundByName ? section.events : matching).filter(event => isInState(event, state))
      return { ...section, events }
    })
    .filter(({ group, events }) => events.length > 0 || (state === '' && group !== null && isMatch(group)))
}

function isInState({ state }: ShownEvent, wanted: CoverageFilter | ''): boolean {
  if (wanted === 'unreached') return state === 'paused' || state === 'uncovered'
  return wanted === '' || state === wanted
}

/** Returns the number of events in each state. */
export function stateCounts(
  sections: readonly Pick<ShownSection, 'events'>[],
): Record<CoverageFilter, number> {
  const counts = { covered: 0, paused: 0, uncovered: 0 }
  for (const { events } of sections) for (const { state } of events) if (state) counts[state] += 1
  return { ...counts, unreached: counts.paused + counts.uncovered }
}

/** Returns the number of policies for each group as a whole. */
export function policiesByGroup(policies: readonly Policy[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { eventGroup } of policies)
    if (eventGroup?.id) counts.set(eventGroup.id, (counts.get(eventGroup.id) ?? 0) + 1)
  return counts
}
