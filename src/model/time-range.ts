import { millisecondsOf, timestampOf } from '~/contract/timestamp'
import { localTimeAt, momentsOf, startOf, startOfDay } from './zone'

const day = 24 * 60 * 60_000

/** A time range in milliseconds since the epoch, `until` excluded; infinite at an open end. */
export interface TimeRange {
  since: number
  until: number
}

/** Returns whether a moment is in a range. An unknown moment (null) is in none. */
export const isWithin = (moment: number | null, { since, until }: TimeRange): boolean =>
  moment !== null && since <= moment && moment < until

/** Returns a moment as a short timestamp in UTC, which means the same in every zone. */
export const instantOf = (moment: number): string =>
  timestampOf(moment)
    .replace(/\.000Z$/, 'Z')
    .replace(/:00Z$/, 'Z')

/** Returns the value of a field for a local date and time that shows a moment to the minute. */
export const localText = (moment: number, zone: string): string =>
  timestampOf(localTimeAt(moment, zone)).slice(0, 16)

/** Returns the moment of a typed local date and time, such as `2026-11-28T14:30`; null if it is not valid. */
export function momentOfText(text: string, zone: string, edge: 'since' | 'until'): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null
  const local = millisecondsOf(text)
  return local === null ? null : momentOfLocal(local, zone, edge)
}

/**
 * Returns the moment of a local time, given in milliseconds. If clocks repeat that time, a range starts at the first
 * occurrence and ends at the second. If clocks skip it, the result is the moment of the clock change.
 */
export function momentOfLocal(local: number, zone: string, edge: 'since' | 'until'): number {
  const moments = momentsOf(local, zone)
  return (edge === 'since' ? moments[0] : moments.at(-1)) ?? startOf(local, zone)
}

/** Returns the number of local days in a range; 0 if it doesn't begin and end at midnight. */
export function wholeDays({ since, until }: TimeRange, zone: string): number {
  const [first, end] = [startOfDay(since, 0, zone), startOfDay(until, 0, zone)]
  if (first !== since || end !== until) return 0
  return Math.round((localTimeAt(until, zone) - localTimeAt(since, zone)) / day)
}
