import { millisecondsOf, timestampOf } from '~/contract/timestamp'
import { localTimeAt, momentsOf, startOf } from './zone'

/** A range of time in milliseconds since the epoch, `until` excluded; infinite where it is open. */
export interface TimeRange {
  since: number
  until: number
}

/** Returns whether a moment is in a range. One that is unknown is in none. */
export const isWithin = (moment: number | null, { since, until }: TimeRange): boolean =>
  moment !== null && since <= moment && moment < until

/** Returns a moment as a short timestamp in UTC, which means the same in every zone. */
export const instantOf = (moment: number): string =>
  timestampOf(moment)
    .replace(/\.000Z$/, 'Z')
    .replace(/:00Z$/, 'Z')

/** Returns what a field for a local date and time shows for a moment: to the minute. */
export const localText = (moment: number, zone: string): string =>
  timestampOf(localTimeAt(moment, zone)).slice(0, 16)

/**
 * Returns the moment of a local date and time that was typed; null if it is none. Of an hour that clocks repeat, a range
 * begins with the first one and ends with the second one, and of one that they skip, it is the moment of the change.
 */
export function momentOfText(text: string, zone: string, edge: 'since' | 'until'): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null
  const local = millisecondsOf(text)
  if (local === null) return null
  const moments = momentsOf(local, zone)
  return (edge === 'since' ? moments[0] : moments.at(-1)) ?? startOf(local, zone)
}
