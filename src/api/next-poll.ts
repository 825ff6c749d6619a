import { ApiError } from './error'

const interval = 30_000
const longest = 5 * 60_000

/** Milliseconds until the next poll, longer after each failure, and up to a tenth more or less: consoles must not ask in step. */
export function nextPoll(failures: number, random: () => number = Math.random): number {
  return Math.min(interval * 2 ** failures, longest) * (0.9 + random() / 5)
}

/**
 * Milliseconds until a query looks again: the interval, unless the service has asked for a longer wait. For a query's
 * `refetchInterval`; false for not at all.
 */
export const nextLook =
  (every: number | false) =>
  ({ state: { error } }: { state: { error: unknown } }): number | false =>
    every && Math.max(every, askedWait(error))

/** A browser's timer takes 24.8 days at the most, and what is longer for no wait at all. */
const aDay = 24 * 60 * 60_000

/** Milliseconds that a failed call asks to wait for, a day at the most; 0 if it does not. */
export const askedWait = (error: unknown): number =>
  error instanceof ApiError ? Math.min((error.retryAfter ?? 0) * 1000, aDay) : 0
