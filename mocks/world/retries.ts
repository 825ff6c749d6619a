/** A failed post is tried again after each of these times, counted from its failure: milliseconds. */
export const retryAfterMs: readonly number[] = [30_000, 60_000, 90_000]
