import { useState } from 'react'
import type { ShownSection } from '~/model/catalog-view'
import type { EventFilters } from './event-catalog'

/** How the URL says that all sections are open. */
const all = '*'

type Listed = Pick<EventFilters, 'open' | 'closed'>

/** The URL separates IDs by spaces. */
const keyOf = ({ id }: ShownSection) => id.replaceAll(' ', '_')

/**
 * Returns which sections of the catalog are open, and functions that change that in the URL. They are closed until the
 * user opens them. Those that a filter leaves are open until the user closes them. The section of an event whose detail
 * is open is opened with it, and stays so.
 */
export function useOpenSections(
  sections: readonly ShownSection[],
  filters: EventFilters,
  eventId: string | undefined,
  change: (listed: Partial<Listed>) => void,
) {
  const isFiltered = [filters.search.trim(), filters.entity, filters.coverage].some(Boolean)
  const listed = new Set((isFiltered ? filters.closed : filters.open).split(' '))
  const isListed = (section: ShownSection) => listed.has(all) || listed.has(keyOf(section))
  const [visited, setVisited] = useState<{ eventId?: string; sections: readonly string[] }>({ sections: [] })
  const home =
    eventId === undefined || eventId === visited.eventId
      ? undefined
      : sections.find(({ events }) => events.some(({ id }) => id === eventId))
  if (eventId !== undefined && home) setVisited({ eventId, sections: [...visited.sections, home.id] })
  // With filters, those that are listed are closed.
  const isOpen = (section: ShownSection) =>
    isListed(section) !== isFiltered || visited.sections.includes(section.id)
  const show = (open: readonly ShownSection[]) => {
    setVisited({ ...visited, sections: [] })
    if (isFiltered) {
      const kept = new Set(open)
      const closed = sections.filter(section => !kept.has(section))
      change({ closed: closed.map(keyOf).join(' ') })
    } else change({ open: open.length === sections.length ? all : open.map(keyOf).join(' ') })
  }
  const isAllOpen = sections.length > 0 && sections.every(isOpen)
  return {
    isOpen,
    isAllOpen,
    toggle: (toggled: ShownSection) =>
      show(sections.filter(section => isOpen(section) !== (section === toggled))),
    toggleAll: () => show(isAllOpen ? [] : sections),
  }
}
