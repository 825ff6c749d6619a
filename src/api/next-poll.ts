const interval = 30_000
const longest = 5 * 60_000

/** Milliseconds until the next poll, longer after each failure, and up to a tenth more or less: consoles must not ask in step. */
export function nextPoll(failures: number, random: () => number = Math.random): number {
  return Math.min(interval * 2 ** failures, longest) * (0.9 + random() / 5)
}
