/** A moment to the last digit of its timestamp. */
interface Moment {
  /** Milliseconds since the epoch, of the full second. */
  second: number
  /** The digits after the second: any number of them. */
  digits: string
}

const form =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d+))?)?)?(?: ?(?:[Zz]|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?))?$/

/** The calendar repeats after 400 years. Milliseconds. */
const cycle = 146_097 * 24 * 60 * 60_000

/** `Date.UTC` for any year of four digits: it takes those below 100 for the twentieth century. */
const utc = (year: number, month: number, day: number): number => Date.UTC(year + 400, month - 1, day) - cycle

/** Whether a month, from 1 to 12, has a day. */
const hasDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && (day <= 28 || utc(year, month, day) < utc(year, month + 1, 1))

/** The moment of a timestamp; null if it is not one, such as a 30th of February. */
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
 * ISO 8601 with `T` or a blank and with any number of fraction digits. Without a zone it is UTC: that is how the
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

/** The digits that count: as texts they are in the order of the fractions. */
const significant = ({ digits }: Moment): string => {
  let end = digits.length
  while (digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
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
