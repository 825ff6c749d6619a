/** A moment with all digits of its timestamp. */
interface Moment {
  /** The full second, in milliseconds since the epoch. */
  second: number
  /** The digits of the fraction, any number of them. */
  digits: string
}

const form =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d+))?)?)?(?: ?(?:[Zz]|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?))?$/

/** The milliseconds of 400 years, after which the calendar repeats. */
const cycle = 146_097 * 24 * 60 * 60_000

/** Returns `Date.UTC` for any year of four digits: `Date.UTC` itself reads those below 100 as 19xx. */
const utc = (year: number, month: number, day: number): number => Date.UTC(year + 400, month - 1, day) - cycle

/** Returns whether a month, from 1 to 12, has a day. */
const hasDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && (day <= 28 || utc(year, month, day) < utc(year, month + 1, 1))

/** Returns the moment of a timestamp; null if it is invalid, such as February 30. */
function momentOf(timestamp: string): Moment | null {
  const match = form.exec(timestamp.trim())
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || !hasDay(year, month, day)) return null
  const minutes = Number(match[4] ?? 0) * 60 + Number(match[5] ?? 0)
  const offset = Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)
  const minute = match[8] === '-' ? minutes + offset : minutes - offset
  const second = utc(year, month, day) + (minute * 60 + Number(match[6] ?? 0)) * 1000
  return { second, digits: match[7] ?? '' }
}

/**
 * Returns a timestamp of the service in milliseconds since the epoch, rounded down; null if it cannot be parsed.
 * The format is ISO 8601 with `T` or a space and any number of fraction digits. Without a zone it is UTC, as the
 * service reads and writes such timestamps.
 */
export function millisecondsOf(timestamp: string): number | null {
  const moment = momentOf(timestamp)
  return moment && moment.second + Number(moment.digits.slice(0, 3).padEnd(3, '0'))
}

/**
 * Orders timestamps from the oldest to the newest, by all their digits. Those that cannot be parsed come last, in
 * the order of their text.
 */
export function compareTimestamps(one: string, other: string): number {
  const [first, second] = [momentOf(one), momentOf(other)]
  if (!first || !second) return first ? -1 : second ? 1 : compare(one, other)
  return first.second - second.second || compare(significant(first), significant(second))
}

/** Returns the significant digits, whose text order is the order of the fractions. */
const significant = ({ digits }: Moment): string => {
  let end = digits.length
  while (digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Writes a moment as an ISO 8601 timestamp in UTC, to the millisecond. */
export const timestampOf = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** Writes a moment as a date of HTTP and mail headers, in UTC, to the second. */
export const httpDateText = (milliseconds: number): string => new Date(milliseconds).toUTCString()

/**
 * Returns the date of an HTTP header in milliseconds since the epoch, in any of the three formats of RFC 9110, 5.6.7;
 * null if it is in none of them.
 */
export function httpDateOf(header: string): number | null {
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(header)) return null
  // The asctime format has no zone, and is UTC.
  const milliseconds = Date.parse(header.endsWith(' GMT') ? header : `${header} GMT`)
  return Number.isNaN(milliseconds) ? null : milliseconds
}
