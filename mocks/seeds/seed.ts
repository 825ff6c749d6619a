import { hex } from '~mocks/store/ids'
import { randomOf, type Random } from '~mocks/world/random'
import type { Slices } from '~mocks/store/table'
import type { Rows, TableName } from '~mocks/store/tables'

/** A data set: each table's rows, oldest first, made when they are first read. The same name and time give the same rows. */
export type Seed = { [Name in TableName]?: () => readonly Rows[Name][] } & {
  /** Tables that are too large to be made in one go. */
  sliced?: { [Name in TableName]?: () => Slices<Rows[Name]> }
}

const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** An id like the service's: the time it was made at, then random digits. */
export function seedId(random: Random, at: number): string {
  return hex(Math.floor(at / second), 8) + hex(random.below(2 ** 32), 8) + hex(random.below(2 ** 32), 8)
}

/** Random numbers of one part of a data set, so that a change of one part leaves the others as they are. */
export function randomFor(part: string): Random {
  let sum = 7
  for (const letter of part) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0
  return randomOf(sum)
}

/** Makes a value once, when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
