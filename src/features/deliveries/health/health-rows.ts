import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import * as z from 'zod/mini'
import { channelQueries } from '~/api/channels'
import { policyQueries } from '~/api/policies'
import { namesOf } from '~/api/transport/walk'
import { undeliveredOf } from '~/model/channel-health'
import { compareText } from '~/model/compare-text'
import { groupedBy } from '~/model/grouped-by'
import { healthBy, type Attempt, type Health } from '~/model/health'
import type { Notification } from '~/model/notifications'
import { urlNumber, urlText } from '~/ui/page/url-state'

/** Rows of a page. */
export const pageSize = 25

/** What the table's part of the URL says. */
export const healthState = z.object({
  by: z.catch(z.enum(['channel', 'policy']), 'channel'),
  sort: urlText,
  offset: urlNumber(0, 0),
})
export type HealthState = z.output<typeof healthState>

/** The health of one channel or policy. */
export interface HealthRow extends Health {
  id: string
  /** The number of undelivered notifications. */
  undelivered: number
  /** Null if it is deleted; undefined as long as that is not known. */
  name: string | null | undefined
}

/** Every channel or policy with deliveries among those, in the requested order, and how many have none. */
export function useHealthRows(
  attempts: readonly Attempt[],
  notifications: readonly Notification[],
  { by, sort }: HealthState,
) {
  const channels = useQuery({ ...channelQueries.all(), enabled: by === 'channel' })
  const policies = useQuery({ ...policyQueries.all(), enabled: by === 'policy' })
  const named = by === 'channel' ? channels : policies
  const { data: list, error } = named
  const { rows, absent } = useMemo(() => {
    const byId = list && namesOf(list)
    const key = by === 'channel' ? 'channelId' : 'policyId'
    const health = healthBy(attempts, key)
    const undelivered = groupedBy(undeliveredOf(notifications), ({ first }) => first[key])
    const all = [...health].map(([id, facts]): HealthRow => ({
      ...facts,
      id,
      undelivered: undelivered.get(id)?.length ?? 0,
      name: byId ? (byId.get(id) ?? null) : error ? id : undefined,
    }))
    const absent = byId ? [...byId.keys()].filter(id => !health.has(id)).length : 0
    return { rows: arrange(all, sort), absent }
  }, [attempts, notifications, by, list, error, sort])
  return { rows, absent, error, retry: () => void named.refetch() }
}

/** Orders of the table's columns. What has no value comes last when the highest come first. */
const orders: Record<string, (one: HealthRow, other: HealthRow) => number> = {
  name: (one, other) => compareText(one.name ?? one.id, other.name ?? other.id),
  total: (one, other) => one.total - other.total,
  undelivered: (one, other) => one.undelivered - other.undelivered,
  failed: (one, other) => one.counts.failed - other.counts.failed,
  share: (one, other) => (one.failureShare ?? -1) - (other.failureShare ?? -1),
  median: (one, other) => (one.median ?? -1) - (other.median ?? -1),
  p95: (one, other) => (one.p95 ?? -1) - (other.p95 ?? -1),
}

/** By a column's name, descending with a minus before it; else those in the most trouble come first. */
export function arrange(rows: readonly HealthRow[], sort: string): HealthRow[] {
  const field = sort.replace(/^-/, '')
  const direction = sort.startsWith('-') ? -1 : 1
  const compare = Object.hasOwn(orders, field) ? orders[field] : undefined
  if (compare) return rows.toSorted((one, other) => direction * compare(one, other))
  return rows.toSorted(
    (one, other) =>
      other.undelivered - one.undelivered ||
      other.counts.failed - one.counts.failed ||
      other.total - one.total,
  )
}
