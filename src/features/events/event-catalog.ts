import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import * as z from 'zod/mini'
import { eventQueries } from '~/api/events'
import { policyQueries } from '~/api/policies'
import { useShown } from '~/api/transport/hidden-rows'
import { policiesByGroup, shownSections } from '~/model/catalog-view'
import { coverageOf } from '~/model/coverage'
import { urlText } from '~/ui/page/url-state'

/** What the catalog's URL says. */
export const eventFilters = z.object({
  search: urlText,
  entity: z.catch(z.enum(['', 'deployment']), ''),
  coverage: z.catch(z.enum(['', 'covered', 'paused', 'uncovered', 'unreached']), ''),
  /** The sections that are open, or with filters, those that are closed. */
  open: urlText,
  closed: urlText,
})
export type EventFilters = z.output<typeof eventFilters>

/** The catalog in sections, and who is notified of each event: two reads, however many policies there are. */
export function useEventCatalog(entity: EventFilters['entity']) {
  const catalog = useQuery(eventQueries.catalog(entity || undefined))
  const policies = useQuery(policyQueries.all())
  const shown = useShown(policies.data?.data)
  const coverage = useMemo(() => shown && coverageOf(shown), [shown])
  const byGroup = useMemo(() => shown && policiesByGroup(shown), [shown])
  const sections = useMemo(
    () => catalog.data && shownSections(catalog.data, coverage),
    [catalog.data, coverage],
  )
  const labels = useMemo(
    () => new Map(catalog.data?.events.map(event => [event.id, event.label])),
    [catalog.data],
  )
  return { catalog, policies, sections, byGroup, labels }
}
