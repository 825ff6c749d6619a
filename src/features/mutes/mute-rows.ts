import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import * as z from 'zod/mini'
import { useDeploymentIndex } from '~/api/deployments'
import { muteQueries } from '~/api/mutes'
import { policyQueries } from '~/api/policies'
import { useShown } from '~/api/transport/hidden-rows'
import type { Walk } from '~/api/transport/walk'
import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { isId } from '~/contract/text-rules'
import { compareText } from '~/model/compare-text'
import { searchForDeployment, type DeploymentIndex } from '~/model/deployments'
import { searchFor, wordsOf } from '~/model/fold-for-search'
import { reasonForNoEffect, withPolicies, type MutedPolicy } from '~/model/mutes'
import { pageOf, type ListRows } from '~/ui/table/list-rows'
import { urlNumber, urlText } from '~/ui/page/url-state'

/** Rows of a page. */
export const pageSize = 50

/** What the list's URL says. Links from before there was one search name an entity or an organization. */
export const muteFilters = z.object({
  by: z.catch(z.enum(['policy', 'entity']), 'policy'),
  search: urlText,
  entity: urlText,
  org: urlText,
  policy: urlText,
  pointless: z.catch(z.enum(['', 'yes']), ''),
  offset: urlNumber(0, 0),
})
export type MuteFilters = z.output<typeof muteFilters>

/** Returns the text that is searched for. */
export const searchedIn = ({ search, entity, org }: Pick<MuteFilters, 'search' | 'entity' | 'org'>): string =>
  [search, entity, org].filter(Boolean).join(' ')

/** A mute as the list shows it. */
export interface MuteRow extends MutedPolicy {
  /** The name of the deployment, null if it is unknown. */
  deployment: string | null
  /** How many rows belong together with it, by policy or by entity; it is the first of them if this is not null. */
  together: number | null
}

/**
 * A page of mutes with the names of their policies and deployments. An ID that is found nowhere may be that of an
 * organization, by which only the service can filter. Policies are read once for all rows, never one by one.
 */
export function useMuteRows(filters: MuteFilters): ListRows<MuteRow> {
  const { by, policy, pointless } = filters
  const search = searchedIn(filters)
  const deployments = useDeploymentIndex()
  const all = useQuery(muteQueries.all())
  const policies = useQuery(policyQueries.all())
  const orgId = useMemo(
    () => all.data && policies.data && unknownId(search, named(all.data.data, policies.data, deployments)),
    [search, all.data, policies.data, deployments],
  )
  const ofOrg = useQuery({ ...muteQueries.all({ orgId }), enabled: orgId !== undefined })
  const mutes = orgId === undefined ? all : ofOrg
  const known = useShown(mutes.data?.data)
  const error = mutes.error ?? policies.error
  const rows = useMemo(() => {
    if (!known || !policies.data) return undefined
    const rest = wordsOf(search).filter(word => word !== orgId)
    const wanted = orgId === undefined ? search : rest.join(' ')
    return grouped(known, policies.data, deployments, { by, search: wanted, policy, pointless })
  }, [known, policies.data, deployments, by, search, orgId, policy, pointless])
  return {
    ...pageOf(rows, filters.offset, pageSize),
    unreadable: mutes.data?.unreadable ?? [],
    // A list that can't be read has no pages to turn.
    ...(error && !rows ? { total: 0 } : {}),
    error,
    failureReason: mutes.failureReason ?? policies.failureReason,
    isRefreshing: false,
    retry: () => {
      if (mutes.error) void mutes.refetch()
      if (policies.error) void policies.refetch()
    },
  }
}

type UncountedRow = Omit<MuteRow, 'together'>

/** Returns the mutes with the names of what they are about. */
const named = (
  mutes: readonly Mute[],
  policies: Walk<Policy>,
  deployments: DeploymentIndex,
): UncountedRow[] =>
  withPolicies(mutes, policies.data, new Set(policies.unreadable.map(({ id }) => id))).map(row => ({
    ...row,
    deployment: deployments.get(row.mute.entityId)?.name ?? null,
  }))

/** Returns a test for the mutes that match a typed text: the names and IDs of deployment, policy, and channel. */
function searchForMute(typed: string): (row: UncountedRow) => boolean {
  const isDeployment = searchForDeployment(typed)
  const isFound = searchFor(typed)
  return ({ mute: { id, policyId, entityId }, policy, deployment }) =>
    isDeployment({ id: entityId, name: deployment }) ||
    isFound(
      ...[id, policyId, entityId, deployment, policy?.name, policy?.channelId, policy?.channel?.name].map(
        text => text ?? '',
      ),
    )
}

/** Returns the first word of a search that is a full ID and matches no mute. */
const unknownId = (search: string, rows: readonly UncountedRow[]): string | undefined =>
  wordsOf(search).find(word => isId(word) && !rows.some(searchForMute(word)))

/** Returns the mutes that pass the filters, with those of one policy or entity next to each other. */
export function grouped(
  mutes: readonly Mute[],
  policies: Walk<Policy>,
  deployments: DeploymentIndex,
  { by, search, policy, pointless }: Pick<MuteFilters, 'by' | 'search' | 'policy' | 'pointless'>,
): MuteRow[] {
  const isFound = searchForMute(search)
  const wanted = named(mutes, policies, deployments).filter(
    row =>
      (policy === '' || row.mute.policyId === policy) &&
      (pointless === '' || reasonForNoEffect(row) !== null) &&
      isFound(row),
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
