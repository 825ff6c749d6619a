import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import * as z from 'zod/mini'
import { policiesPerPage, policyQueries } from '~/api/policies'
import { hiddenIds, withoutHidden } from '~/api/transport/hidden-rows'
import type { Policy } from '~/contract/policies'
import { sharedSearch } from '~/model/fold-for-search'
import { matchOf } from '~/model/routing'
import { useListRows } from '~/ui/table/list-rows'
import { urlNumber, urlText } from '~/ui/page/url-state'
import { isPolicyOrder, sortedPolicies } from './policy-order'

/** What the list's URL says. Channel, group and event are ids. */
export const policyFilters = z.object({
  search: urlText,
  channel: urlText,
  group: urlText,
  event: urlText,
  active: z.catch(z.enum(['', 'yes', 'no']), ''),
  sort: urlText,
  offset: urlNumber(0, 0),
})
export type PolicyFilters = z.output<typeof policyFilters>

/**
 * A page of policies. The service filters by name, channel, and group; the console filters by event and by the switch,
 * and sorts. `readAll` returns the policies of every page.
 */
export function usePolicyRows({ search, channel, group, event, active, sort, offset }: PolicyFilters) {
  const client = useQueryClient()
  const { served, hasRest } = useMemo(() => sharedSearch(search), [search])
  const filters = {
    namePart: served,
    channelId: channel || undefined,
    eventGroup: group || undefined,
  }
  const all = policyQueries.all(filters)
  const refine = useMemo(() => {
    if (!hasRest && !event && !active && !isPolicyOrder(sort)) return null
    const isWanted = (policy: Policy) =>
      (hasRest?.(policy.name) ?? true) &&
      (event === '' || matchOf(policy, event) !== null) &&
      (active === '' || policy.active === (active === 'yes'))
    return (policies: readonly Policy[]) => sortedPolicies(policies.filter(isWanted), sort)
  }, [hasRest, event, active, sort])
  const rows = useListRows({
    served: policyQueries.list({ ...filters, offset, limit: policiesPerPage }),
    all,
    refine,
    offset,
    limit: policiesPerPage,
  })
  return {
    rows,
    readAll: async () => {
      const { data } = await client.query(all)
      return withoutHidden(refine ? refine(data) : data, hiddenIds())
    },
  }
}
