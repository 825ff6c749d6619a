/** A moment to the last digit of its timestamp. */
interface Moment {
  /** Milliseconds since the epoch, of the full second. */
  second: number
  /** The digits after the second, without trailing zeros: any number of them. */
  fraction: string
}

const form =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d+))?)?)?(?: ?(?:[Zz]|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?))?$/

/** The moment of a timestamp; null if it is not one, such as a 30th of February. */
function momentOf(timestamp: string): Moment | null {
  const match = form.exec(timestamp.trim())
  if (!match) return null
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0, digits = ''] = match
  const [sign, offsetHours = 0, offsetMinutes = 0] = match.slice(8)
  const date = new Date(0)
  // `Date.UTC` takes the years below 100 for the twentieth century.
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null
  const offset = Number(offsetHours) * 60 + Number(offsetMinutes)
  const minute = Number(hours) * 60 + Number(minutes) - (sign === '-' ? -offset : offset)
  return {
    second: date.getTime() + (minute * 60 + Number(seconds)) * 1000,
    fraction: digits.replace(/0+$/, ''),
  }
}

/**
 * Returns a timestamp of the service in milliseconds since the epoch, rounded down; null if it cannot be parsed.
 * ISO 8601 with `T` or a blank and with any number of fraction digits. Without a zone it is UTC: that is how the
 * service reads and writes such timestamps.
 */
export function millisecondsOf(timestamp: string): number | null {
  const moment = momentOf(timestamp)
  return moment && moment.second + Number(moment.fraction.slice(0, 3).padEnd(3, '0'))
}

/**
 * Orders timestamps from the oldest to the newest, by all their digits. Those that cannot be parsed come last, in
 * the order of their text.
 */
export function compareTimestamps(one: string, other: string): number {
  const [first, second] = [momentOf(one), momentOf(other)]
  if (!first || !second) return first ? -1 : second ? 1 : compare(one, other)
  return first.second - second.second || compare(first.fraction, second.fraction)
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Writes a moment as an ISO 8601 timestamp in UTC, to the millisecond. */
export const timestampOf = (milliseconds: number): string => new Date(milliseconds).toISOString()

/**
 * Returns the date of an HTTP header in milliseconds since the epoch, in each of the three forms of RFC 9110, 5.6.7;
 * null if it is in none of them.
 */
export function httpDateOf(header: string): number | null {
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(header)) return null
  // The form of asctime names no zone, and is UTC.
  const milliseconds = Date.parse(header.endsWith(' GMT') ? header : `${header} GMT`)
  return Number.isNaN(milliseconds) ? null : milliseconds
}
