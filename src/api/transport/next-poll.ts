import type { QueryState } from '@tanstack/react-query'
import { ApiError } from './error'

const inboxInterval = 30_000
const maxWait = 5 * 60_000

/**
 * Milliseconds until the next poll: the interval, twice as long after each failure in a row up to five minutes, and no
 * less than the service asks for.
 */
export function nextWait(interval: number, failures: number, error: unknown): number {
  const wait = failures === 0 ? interval : Math.min(interval * 2 ** failures, Math.max(interval, maxWait))
  return Math.max(wait, askedWait(error))
}

/** Milliseconds until the inbox is polled again, up to a tenth more or less: consoles must not ask in step. */
export const nextPoll = (
  failures: number,
  error: unknown = null,
  random: () => number = Math.random,
): number => Math.max(nextWait(inboxInterval, failures, null) * (0.9 + random() / 5), askedWait(error))

type Polled = { state: Pick<QueryState, 'status' | 'error' | 'errorUpdateCount'> }

/** The errors that a query had counted at its last success: it counts all, not those in a row. */
const errorsAtSuccess = new WeakMap<Polled, number>()

/**
 * Milliseconds until a query is polled again, longer after each failure in a row, for its `refetchInterval`; false for
 * not at all. It does not vary at random: a query restarts its timer whenever the interval changes.
 */
export const nextLook =
  (interval: number | false) =>
  (query: Polled): number | false => {
    const { status, error, errorUpdateCount } = query.state
    if (status === 'success') errorsAtSuccess.set(query, errorUpdateCount)
    const failures = errorUpdateCount - (errorsAtSuccess.get(query) ?? 0)
    return interval && nextWait(interval, failures, error)
  }

/** A browser's timer takes 24.8 days at most; anything longer would run at once. */
const maxAskedWait = 24 * 60 * 60_000

/** Milliseconds that a failed call asks to wait for, a day at most; 0 if it does not. */
const askedWait = (error: unknown): number =>
  error instanceof ApiError ? Math.min((error.retryAfter ?? 0) * 1000, maxAskedWait) : 0
