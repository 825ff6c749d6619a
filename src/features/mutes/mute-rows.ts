import { compareText } from '~/model/compare-text'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { muteQueries } from '~/api/mutes'
import { policyQueries } from '~/api/policies'
import type { Walk } from '~/api/transport/walk'
import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { cleanEntityId } from '~/model/clean-text'
import { reasonForNoEffect, withPolicies, type MutedPolicy } from '~/model/mutes'
import { pageOf, type ListRows } from '~/ui/table/list-rows'
import { useHiddenIds } from '~/api/transport/hidden-rows'
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
export function useMuteRows(filters: MuteFilters): ListRows<MuteRow> {
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
  const error = mutes.error ?? policies.error
  const rows = known && policies.data && grouped(known, policies.data, filters)
  return {
    ...pageOf(rows, filters.offset, pageSize),
    unreadable: mutes.data?.unreadable ?? [],
    // A list that can't be read has no pages to turn.
    ...(error && !rows ? { total: 0 } : {}),
    error,
    failureReason: mutes.failureReason ?? policies.failureReason,
    isRefreshing: mutes.isPlaceholderData,
    retry: () => {
      if (mutes.error) void mutes.refetch()
      if (policies.error) void policies.refetch()
    },
  }
}

/** Returns the mutes that pass the filters, with those of one policy or entity next to each other. */
export function grouped(
  mutes: readonly Mute[],
  policies: Walk<Policy>,
  { by, policy, pointless }: Pick<MuteFilters, 'by' | 'policy' | 'pointless'>,
): MuteRow[] {
  const wanted = withPolicies(mutes, policies.data, new Set(policies.unreadable.map(({ id }) => id))).filter(
    row =>
      (policy === '' || row.mute.policyId === policy) &&
      (pointless === '' || reasonForNoEffect(row) !== null),
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
  return comparePolicies(one, other) || compareText(one.mute.entityId, other.mute.entityId)
}

function byEntity(one: MutedPolicy, other: MutedPolicy): number {
  return compareText(one.mute.entityId, other.mute.entityId) || comparePolicies(one, other)
}

function comparePolicies(one: MutedPolicy, other: MutedPolicy): number {
  if (one.policy && other.policy)
    return compareText(one.policy.name, other.policy.name) || compareText(one.policy.id, other.policy.id)
  if (one.policy || other.policy) return one.policy ? -1 : 1
  return compareText(one.mute.policyId, other.mute.policyId)
}
