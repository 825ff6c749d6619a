import { hex } from '~mocks/store/ids'
import { randomOf, type Random } from '~mocks/world/random'
import type { Slices } from '~mocks/store/table'
import type { Rows, TableName } from '~mocks/store/tables'

/** A data set: each table's rows, oldest first, lazily generated. The same name and time result in the same rows. */
export type Seed = { [Name in TableName]?: () => readonly Rows[Name][] } & {
  /** Tables that are too large to be generated at once. */
  sliced?: { [Name in TableName]?: () => Slices<Rows[Name]> }
}

const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** Returns an ID like the service's: the time of its creation, then random digits. */
export function seedId(random: Random, at: number): string {
  return hex(Math.floor(at / second), 8) + hex(random.below(2 ** 32), 8) + hex(random.below(2 ** 32), 8)
}

/**
 * Returns random numbers for a named section of a data set, so that a change of one section does not affect the others.
 */
export function randomFor(section: string): Random {
  let sum = 7
  for (const letter of section) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0
  return randomOf(sum)
}

/** Returns a function that creates a value on its first call and then reuses it. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
