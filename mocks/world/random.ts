/** Returns a generator of random numbers that are the same for the same seed (mulberry32). */
export function randomOf(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    /** Returns a number from 0 to 1, exclusive. */
    next,
    /** Returns an integer from 0 to an exclusive end. */
    below,
    /** Returns an integer in an inclusive range. */
    between: (from: number, to: number) => from + below(to - from + 1),
    /** Returns an element of a non-empty list. */
    pick<T>(list: readonly [T, ...T[]] | readonly T[]): T {
      const item = list[below(list.length)]
      if (item === undefined) throw new RangeError('Nothing to pick from')
      return item
    },
    /** Returns true with a probability. */
    chance: (probability: number) => next() < probability,
  }
}
export type Random = ReturnType<typeof randomOf>
