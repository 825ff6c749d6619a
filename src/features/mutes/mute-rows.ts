import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import * as z from 'zod/mini'
import { useDeploymentIndex } from '~/api/deployments'
import { muteQueries } from '~/api/mutes'
import { policyQueries } from '~/api/policies'
import { useShown } from '~/api/transport/hidden-rows'
import type { Walk } from '~/api/transport/walk'
import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { compareText } from '~/model/compare-text'
import { searchForDeployment, type DeploymentIndex } from '~/model/deployments'
import { reasonForNoEffect, withPolicies, type MutedPolicy } from '~/model/mutes'
import { pageOf, type ListRows } from '~/ui/table/list-rows'
import { urlNumber, urlText } from '~/ui/page/url-state'

/** Rows of a page. */
export const pageSize = 50

/** What the list's URL says. Organization and policy are IDs; the entity is part of a name or ID. */
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
  /** The name of the deployment, null if it is unknown. */
  deployment: string | null
  /** How many rows belong together with it, by policy or by entity; it is the first of them if this is not null. */
  together: number | null
}

/**
 * A page of mutes with the names of their policies and deployments. The service filters by organization. Policies are
 * read once for all rows, never one by one.
 */
export function useMuteRows(filters: MuteFilters): ListRows<MuteRow> {
  const deployments = useDeploymentIndex()
  const orgId = filters.org.trim()
  const mutes = useQuery({
    ...muteQueries.all(orgId ? { orgId } : {}),
    placeholderData: keepPreviousData,
  })
  const policies = useQuery(policyQueries.all())
  const known = useShown(mutes.data?.data)
  const error = mutes.error ?? policies.error
  const { by, entity, policy, pointless } = filters
  const rows = useMemo(
    () =>
      known && policies.data && grouped(known, policies.data, deployments, { by, entity, policy, pointless }),
    [known, policies.data, deployments, by, entity, policy, pointless],
  )
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

type UncountedRow = Omit<MuteRow, 'together'>

/** Returns the mutes that pass the filters, with those of one policy or entity next to each other. */
export function grouped(
  mutes: readonly Mute[],
  policies: Walk<Policy>,
  deployments: DeploymentIndex,
  { by, entity, policy, pointless }: Pick<MuteFilters, 'by' | 'entity' | 'policy' | 'pointless'>,
): MuteRow[] {
  const isFound = searchForDeployment(entity)
  const wanted = withPolicies(mutes, policies.data, new Set(policies.unreadable.map(({ id }) => id)))
    .map(row => ({ ...row, deployment: deployments.get(row.mute.entityId)?.name ?? null }))
    .filter(
      row =>
        (policy === '' || row.mute.policyId === policy) &&
        (pointless === '' || reasonForNoEffect(row) !== null) &&
        (entity === '' || isFound({ id: row.mute.entityId, name: row.deployment })),
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
function byPolicy(one: UncountedRow, other: UncountedRow): number {
  // Not the name, which may be loaded later.
  return comparePolicies(one, other) || compareText(one.mute.entityId, other.mute.entityId)
}

function byEntity(one: UncountedRow, other: UncountedRow): number {
  return compareDeployments(one, other) || comparePolicies(one, other)
}

/** Sorts by name, unnamed ones last, then by ID, so that two deployments with the same name stay apart. */
function compareDeployments(one: UncountedRow, other: UncountedRow): number {
  const byId = compareText(one.mute.entityId, other.mute.entityId)
  if (one.deployment !== null && other.deployment !== null)
    return compareText(one.deployment, other.deployment) || byId
  if (one.deployment === other.deployment) return byId
  return one.deployment === null ? 1 : -1
}

function comparePolicies(one: MutedPolicy, other: MutedPolicy): number {
  if (one.policy && other.policy)
    return compareText(one.policy.name, other.policy.name) || compareText(one.policy.id, other.policy.id)
  if (one.policy || other.policy) return one.policy ? -1 : 1
  return compareText(one.mute.policyId, other.mute.policyId)
}
