import type { DeliverySummary } from './delivery-summary'

/** How an attempt ended. A service may have statuses that are not known here: `other`. */
export type Outcome = 'delivered' | 'failed' | 'pending' | 'other'
export const outcomes: readonly Outcome[] = ['delivered', 'failed', 'pending', 'other']

/** The part of a delivery that its health is told by. */
export type Attempt = Pick<DeliverySummary, 'policyId' | 'channelId' | 'status' | 'timestamp' | 'duration'>

/** An attempt that is retried has failed all the same. */
const outcomeOfStatus = new Map<string | null, Outcome>([
  ['sent', 'delivered'],
  ['failed', 'failed'],
  ['retrying', 'failed'],
  ['pending', 'pending'],
])

/** How an attempt ended, by the service's free text. */
export const outcomeOf = (status: string | null): Outcome => outcomeOfStatus.get(status) ?? 'other'

export type OutcomeCounts = Record<Outcome, number>

/** How well attempts went. */
export interface Health {
  total: number
  counts: OutcomeCounts
  /** Of those that were delivered or failed, 0 to 1; null if there is none. */
  failureShare: number | null
  /** Milliseconds until the answer, of those that were delivered or failed; null if there is none. */
  median: number | null
  p95: number | null
}

/** Counts of nothing yet. */
export const noCounts = (): OutcomeCounts => ({ delivered: 0, failed: 0, pending: 0, other: 0 })

/** Sums up attempts. */
export function healthOf(attempts: readonly Attempt[]): Health {
  const counts = noCounts()
  const durations: number[] = []
  for (const { status, duration } of attempts) {
    const outcome = outcomeOf(status)
    counts[outcome]++
    if (outcome === 'delivered' || outcome === 'failed') durations.push(duration)
  }
  durations.sort((one, other) => one - other)
  const ended = durations.length
  return {
    total: attempts.length,
    counts,
    failureShare: ended === 0 ? null : counts.failed / ended,
    median: percentile(durations, 0.5),
    p95: percentile(durations, 0.95),
  }
}

/** The value that this share of sorted values does not exceed (nearest rank); null if there are none. */
const percentile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null

/** The health of each channel, or of each policy, by its id. */
export function healthBy(
  attempts: readonly Attempt[],
  key: 'channelId' | 'policyId',
): ReadonlyMap<string, Health> {
  const groups = new Map<string, Attempt[]>()
  for (const attempt of attempts) {
    const group = groups.get(attempt[key])
    if (group) group.push(attempt)
    else groups.set(attempt[key], [attempt])
  }
  return new Map([...groups].map(([id, group]) => [id, healthOf(group)]))
}

/**
 * Statuses by channel: of the newest delivery to each that is among those, which come newest first. One that is
 * pending has no outcome yet: the one before it counts, if there is one.
 */
export function lastStatuses(attempts: readonly Attempt[]): ReadonlyMap<string, string | null> {
  const known = lastStatusesOf.get(attempts)
  if (known) return known
  const statuses = new Map<string, string | null>()
  for (const { channelId, status } of attempts) {
    const newer = statuses.get(channelId)
    if (newer === undefined || newer === 'pending') statuses.set(channelId, status)
  }
  lastStatusesOf.set(attempts, statuses)
  return statuses
}

/** Each row of a list asks for the same. */
const lastStatusesOf = new WeakMap<readonly Attempt[], ReadonlyMap<string, string | null>>()
