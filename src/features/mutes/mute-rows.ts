import { keepPreviousData, useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { muteQueries } from '~/api/mutes'
import { policyQueries } from '~/api/policies'
import type { Walk } from '~/api/transport/walk'
import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { cleanEntityId } from '~/model/clean-text'
import { pointlessOf, withPolicies, type MutedPolicy } from '~/model/mutes'
import type { Rows } from '~/ui/table/query-table'
import { useHiddenIds } from '~/ui/overlay/undo'
import { urlNumber, urlText } from '~/ui/page/url-state'

/** Rows of a page. */
export const pageSize = 50

/** What the list's URL says. Entity, organization and policy are ids. */
export const muteFilters = z.object({
  by: z.catch(z.enum(['policy', 'entity']), 'policy'),
  entity: urlText,
  org: urlText,
  policy: urlText,
  pointless: z.catch(z.enum(['', 'yes']), ''),
  offset: urlNumber(0, 0),
})
export type MuteFilters = z.output<typeof muteFilters>

/** A mute as the list shows it. */
export interface MuteRow extends MutedPolicy {
  /** How many rows belong together with it, by policy or by entity; it is the first of them if this is not null. */
  together: number | null
}

/**
 * A page of mutes with the names of their policies. The service finds by entity and organization; policies are read
 * once for all rows, never one by one.
 */
export function useMuteRows(
  filters: MuteFilters,
): Rows<MuteRow> & { total: number | undefined; offset: number } {
  const hidden = useHiddenIds()
  const mutes = useQuery({
    ...muteQueries.all({
      entityId: cleanEntityId(filters.entity) || undefined,
      orgId: filters.org.trim() || undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const policies = useQuery(policyQueries.all())
  const known = mutes.data?.data.filter(mute => !hidden.has(mute.id))
  const rows = known && policies.data && arrange(known, policies.data, filters)
  const error = mutes.error ?? policies.error
  const offset = Math.min(filters.offset, lastPageOf(rows?.length ?? 0))
  return {
    rows: rows?.slice(offset, offset + pageSize),
    unreadable: mutes.data?.unreadable ?? [],
    // Of a list that cannot be read, nothing is there to be paged through.
    total: rows?.length ?? (error ? 0 : undefined),
    offset,
    error,
    failureReason: mutes.failureReason ?? policies.failureReason,
    isRefreshing: mutes.isPlaceholderData,
    retry: () => {
      if (mutes.error) void mutes.refetch()
      if (policies.error) void policies.refetch()
    },
  }
}

/** Where the last page starts: what is left after unmuting may fill fewer pages than the URL says. */
const lastPageOf = (count: number) => Math.max(0, Math.ceil(count / pageSize) - 1) * pageSize

const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Those that the filters leave, ordered so that what belongs together stands together. */
export function arrange(
  mutes: readonly Mute[],
  policies: Walk<Policy>,
  { by, policy, pointless }: Pick<MuteFilters, 'by' | 'policy' | 'pointless'>,
): MuteRow[] {
  const wanted = withPolicies(mutes, policies.data, new Set(policies.unreadable.map(({ id }) => id))).filter(
    row => (policy === '' || row.mute.policyId === policy) && (pointless === '' || pointlessOf(row) !== null),
  )
  const groupOf = ({ mute }: MutedPolicy) => (by === 'policy' ? mute.policyId : mute.entityId)
  const counts = new Map<string, number>()
  for (const row of wanted) counts.set(groupOf(row), (counts.get(groupOf(row)) ?? 0) + 1)
  return wanted.toSorted(by === 'policy' ? byPolicy : byEntity).map((row, index, sorted) => {
    const before = sorted[index - 1]
    const isFirst = !before || groupOf(before) !== groupOf(row)
    return { ...row, together: isFirst ? (counts.get(groupOf(row)) ?? 1) : null }
  })
}

/** By the policy's name, deleted ones last; of one name by id, so that two policies never mix. */
function byPolicy(one: MutedPolicy, other: MutedPolicy): number {
  return comparePolicies(one, other) || compare(one.mute.entityId, other.mute.entityId)
}

function byEntity(one: MutedPolicy, other: MutedPolicy): number {
  return compare(one.mute.entityId, other.mute.entityId) || comparePolicies(one, other)
}

function comparePolicies(one: MutedPolicy, other: MutedPolicy): number {
  if (one.policy && other.policy)
    return compare(one.policy.name, other.policy.name) || compare(one.policy.id, other.policy.id)
  if (one.policy || other.policy) return one.policy ? -1 : 1
  return compare(one.mute.policyId, other.mute.policyId)
}
