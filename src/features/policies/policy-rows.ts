import * as z from 'zod/mini'
import { policiesPerPage, policyQueries } from '~/api/policies'
import type { Policy } from '~/contract/policies'
import { matchOf } from '~/model/routing'
import { useListRows } from '~/ui/table/list-rows'
import { urlNumber, urlText } from '~/ui/page/url-state'

/** What the list's URL says. Channel, group and event are ids. */
export const policyFilters = z.object({
  search: urlText,
  channel: urlText,
  group: urlText,
  event: urlText,
  active: z.catch(z.enum(['', 'yes', 'no']), ''),
  offset: urlNumber(0, 0),
})
export type PolicyFilters = z.output<typeof policyFilters>

/** A page of policies: the service finds by name, channel and group, the console by event and by the switch. */
export function usePolicyRows({ search, channel, group, event, active, offset }: PolicyFilters) {
  const filters = {
    namePart: search.trim() || undefined,
    channelId: channel || undefined,
    eventGroup: group || undefined,
  }
  const isWanted = (policy: Policy) =>
    (event === '' || matchOf(policy, event) !== null) &&
    (active === '' || policy.active === (active === 'yes'))
  return useListRows({
    served: policyQueries.list({ ...filters, offset, limit: policiesPerPage }),
    all: policyQueries.all(filters),
    refine: event || active ? policies => policies.filter(isWanted) : null,
    offset,
    limit: policiesPerPage,
  })
}
