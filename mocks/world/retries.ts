/** The delays before the retries of a failed post, in milliseconds after each failure. */
export const retryAfterMs: readonly number[] = [30_000, 60_000, 90_000]
