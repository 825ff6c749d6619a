import type { DeliverySummary } from './delivery-summary'

/** The outcome of an attempt. Unknown statuses of the service are `other`. */
export type Outcome = 'delivered' | 'failed' | 'pending' | 'other'
export const outcomes: readonly Outcome[] = ['delivered', 'failed', 'pending', 'other']

/** The fields of a delivery that its health is computed from. */
export type Attempt = Pick<DeliverySummary, 'policyId' | 'channelId' | 'status' | 'timestamp' | 'duration'>

/** A retried attempt has failed, too. */
const outcomeOfStatus = new Map<string | null, Outcome>([
  ['sent', 'delivered'],
  ['failed', 'failed'],
  ['retrying', 'failed'],
  ['pending', 'pending'],
])

/** Returns the outcome of an attempt from the service's status, which is free text. */
export const outcomeOf = (status: string | null): Outcome => outcomeOfStatus.get(status) ?? 'other'

export type OutcomeCounts = Record<Outcome, number>

/** The success of attempts. */
export interface Health {
  total: number
  counts: OutcomeCounts
  /** The share of failures in the delivered and failed attempts, 0 to 1; null if there are none. */
  failureShare: number | null
  /** The duration of the delivered and failed attempts in milliseconds; null if there are none. */
  median: number | null
  p95: number | null
}

/** Returns counts of zero. */
export const noCounts = (): OutcomeCounts => ({ delivered: 0, failed: 0, pending: 0, other: 0 })

/** Returns the health of attempts. */
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

/** Returns the value that a share of sorted values does not exceed (nearest rank); null if there are none. */
const percentile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null

/** Returns the health of each channel, or of each policy, by its ID. */
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
 * Returns the status of the newest delivery to each channel, from attempts that are sorted newest first. A pending
 * delivery has no outcome yet, so the one before it counts, if there is one.
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

/** A cache, because each row of a list needs the same statuses. */
const lastStatusesOf = new WeakMap<readonly Attempt[], ReadonlyMap<string, string | null>>()
