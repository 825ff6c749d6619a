import type { DeliverySummary } from './delivery-summary'
import { groupedBy } from './grouped-by'

/** The outcome of an attempt. Unknown statuses of the service are `other`. */
export type Outcome = 'delivered' | 'failed' | 'pending' | 'other'
export const outcomes: readonly Outcome[] = ['delivered', 'failed', 'pending', 'other']

/** The fields of a delivery that its health is computed from. */
export type Attempt = Pick<
  DeliverySummary,
  'policyId' | 'channelId' | 'status' | 'timestamp' | 'duration' | 'cause'
>

/** A retried attempt has failed, too. */
const outcomeOfStatus = new Map<string | null, Outcome>([
  ['sent', 'delivered'],
  ['failed', 'failed'],
  ['retrying', 'failed'],
  ['pending', 'pending'],
])

/**
 * Returns the outcome of an attempt from the service's status, which is free text. The service calls every response
 * with a status of success delivered, even if the response itself reports a failure.
 */
export function outcomeOf({ status, cause }: Pick<Attempt, 'status' | 'cause'>): Outcome {
  const outcome = outcomeOfStatus.get(status) ?? 'other'
  return outcome === 'delivered' && cause === 'reported' ? 'failed' : outcome
}

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
  for (const attempt of attempts) {
    const outcome = outcomeOf(attempt)
    counts[outcome]++
    if (outcome === 'delivered' || outcome === 'failed') durations.push(attempt.duration)
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
export const percentile = (sorted: ArrayLike<number>, share: number): number | null =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null

/** Returns the health of each channel, or of each policy, by its ID. */
export function healthBy(
  attempts: readonly Attempt[],
  key: 'channelId' | 'policyId',
): ReadonlyMap<string, Health> {
  const groups = groupedBy(attempts, attempt => attempt[key])
  return new Map([...groups].map(([id, group]) => [id, healthOf(group)]))
}
