import { millisecondsOf } from '~/contract/timestamp'
import { foldForSearch } from './fold-for-search'
import { momentOfLocal, type TimeRange } from './time-range'
import { partBeside, takeClock } from './typed-clock'
import { takeDays, withMonthOf, type Take } from './typed-day'
import { localTimeAt, startOf } from './zone'

/** The meaning of a typed time: a range, or a moment around which to search. */
export type TypedTime = { kind: 'moment'; at: number } | ({ kind: 'range' } & TimeRange)

/** What is needed to understand a typed time. */
interface Context {
  now: number
  zone: string
  /** Whether 11/12 means December 11. */
  isDayFirst: boolean
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Units by the first character of their English and Japanese names. */
const units: Record<string, number> = {
  m: minute,
  分: minute,
  h: hour,
  時: hour,
  d: day,
  日: day,
  w: 7 * day,
  週: 7 * day,
}

const unit = '(minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|分間?|時間|日間|日(?=後)|週間)'
const lastSpan = new RegExp(String.raw`^(?:(?:last|past|直近|過去) ?)?(\d{1,4}) ?${unit}$`)
const timeAgo = /^(\d{1,4}) ?(minutes?|mins?|m|hours?|hrs?|h|分|時間) ?(?:ago|前)$/
const timeAhead = new RegExp(String.raw`^(\d{1,4}) ?${unit} ?(?:from now|後)$`)

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const spelledOut = new RegExp(String.raw`\b(?:an?|${numbers.join('|')}) (?=minute|hour|day|week)`, 'g')

/** Separates the start of a range from its end. A hyphen between digits may also be a part of a date. */
const separator =
  / (?:to|until|and) |[–—~〜]|から|-(?=\D|\d{1,2}[:時ap]|\d{1,4}\/|\d{4}-)|(?<=\D|[a-z月] ?\d{1,2})-/

/** Words that don't change the meaning. The の in きのう is a part of the word. */
const fillers = /\b(?:at|on|around|about|from|between)\b|頃|ごろ|の(?!う)|,/g

/**
 * Returns the meaning of a time typed in English or Japanese, such as `yesterday 14:30`, `Nov 28`, `14:00 - 15:00`, or
 * `last 3 hours`; null if any part of it isn't understood. Without a day or a year, it is the latest such time in the
 * past.
 */
export function typedTime(typed: string, context: Context): TypedTime | null {
  const text = withDigits(foldForSearch(typed).trim().replaceAll(/\s+/g, ' '))
  if (timestamp.test(text)) {
    const at = millisecondsOf(text)
    return at === null ? null : { kind: 'moment', at }
  }
  const span = amountOf(lastSpan, text)
  if (span !== null && span > 0) return { kind: 'range', since: context.now - span, until: Infinity }
  const [from = '', to, ...rest] = withOpenEnd(text).split(separator)
  if (rest.length > 0) return null
  if (to !== undefined) return rangeOf(from, to, context)
  const point = pointOf(from, context)
  if (!point) return null
  const { isMoment, since, until } = point
  return isMoment ? { kind: 'moment', at: since } : { kind: 'range', since, until }
}

/**
 * Writes numbers of units in digits, such as those of `two hours ago` and `last hour`, and `in two hours` as `2 hours from
 * now`. `last week` has no number: it begins on a Monday.
 */
const withDigits = (text: string): string =>
  text
    .replace(/\bhalf (?:an )?hour\b/, '30 minutes')
    .replaceAll(spelledOut, word => `${Math.max(numbers.indexOf(word.trim()), 0) + 1} `)
    .replace(/^(?:(?:last|past) (?=(?:minute|hour)$)|past (?=(?:day|week)$))/, 'last 1 ')
    .replace(/^in (.+)$/, '$1 from now')

/** Returns an amount of time, such as `3 hours`, in milliseconds; null if the text doesn't match. */
function amountOf(pattern: RegExp, text: string): number | null {
  const [, count, name = ''] = pattern.exec(text) ?? []
  return count === undefined ? null : Number(count) * (units[name.charAt(0)] ?? 0)
}

/**
 * A timestamp with a zone, or one of the service, which has fractions of a second and is in UTC. 15:30 after a hyphen is
 * the end of a range: no zone is so far from UTC.
 */
const timestamp = /^[\d-]{10}(?:t.+-(?:0\d|1[0-4]):?\d\d|[t ].+(?:z|\+\d\d:?\d\d|\.\d{3,}))$/

const isNow = (text: string): boolean => /^(?:now|今|現在)$/.test(text.trim())

/** Returns how far a time such as `now` or `2 hours ago` is from now, in milliseconds; null for any other text. */
function distanceFromNow(text: string): number | null {
  if (isNow(text)) return 0
  const ago = amountOf(timeAgo, text)
  return ago === null ? amountOf(timeAhead, text) : -ago
}

/** Rewrites `since yesterday` and `昨日以降` as a range without an end. `from` may also begin a range with one. */
function withOpenEnd(text: string): string {
  const start = /^(?:since|after|from) (.+)$/.exec(text)?.[1] ?? /^(.+)以降$/.exec(text)?.[1]
  return start === undefined || separator.test(start) ? text : `${start}–`
}

function rangeOf(from: string, to: string, context: Context): TypedTime | null {
  if (to.trim() === '' || isNow(to)) {
    const start = pointOf(from, context)
    return start && { kind: 'range', since: start.since, until: Infinity }
  }
  const last = to.replace(/まで$/, '')
  const texts = [withMonthOf(last, from), withMonthOf(from, last)] as const
  const plain = rangeBetween(texts, context)
  const shared = rangeBetween(withSharedPart(texts, context), context)
  const isShorter = plain && shared && shared.until - shared.since < plain.until - plain.since
  const range = isShorter ? shared : plain
  return range && { kind: 'range', ...range }
}

/**
 * Returns the texts of two times, each with the part of the day that only the other one names, as in `2:30 – 3:00 pm`. If
 * both name a day, nothing is shared.
 */
function withSharedPart([from, to]: readonly [string, string], context: Context): readonly [string, string] {
  const [ofFrom, ofTo] = [partBeside(from), partBeside(to)]
  const haveDays = [from, to].every(text => pointOf(text, context)?.ofDay === null)
  return ofFrom === null || ofTo === null || haveDays ? [from, to] : [`${from} ${ofTo}`, `${to} ${ofFrom}`]
}

function rangeBetween([from, to]: readonly [string, string], context: Context): TimeRange | null {
  const end = pointOf(to, context)
  // The day may be named only at the end: `14:00 to 15:00 yesterday`.
  const start = end && pointOf(from, context, end.ofDay === null ? end.until - 1 : context.now)
  if (!start) return null
  const { since } = start
  const { ofDay } = end
  // 22:00 to 2:00 ends on the next day.
  const ends =
    ofDay === null
      ? [end.until]
      : [0, 1].map(later =>
          momentOfLocal((dayAt(since, context) + later) * day + ofDay, context.zone, 'until'),
        )
  const until = ends.find(each => each > since)
  return until === undefined ? null : { since, until }
}

/** Days, a part of a day, or a moment, which starts and ends at two times if clocks repeat it. */
interface Point extends TimeRange {
  isMoment: boolean
  /** When it ends, in milliseconds since midnight, if no day is named. */
  ofDay: number | null
}

/**
 * Returns the time that a text names; null if it names none, or contains anything else. Without a day or a year, it is
 * the one that starts last, but no later than `latest`.
 */
function pointOf(text: string, context: Context, latest = context.now): Point | null {
  const { now, zone, isDayFirst } = context
  const distance = distanceFromNow(text.trim())
  if (distance !== null) return { since: now + distance, until: now + distance, isMoment: true, ofDay: null }
  let rest = text.replaceAll(/(\d)t(?=\d)/g, '$1 ').replaceAll(fillers, ' ')
  /** Removes what matches a pattern, and returns its groups. */
  const take: Take = pattern => {
    const match = pattern.exec(rest)
    if (match) rest = rest.replace(match[0], ' ')
    return match
  }
  const lastDay = dayAt(latest, context)
  const named = takeDays(take, { today: dayAt(now, context), latest: lastDay, isDayFirst })
  const clock = takeClock(take)
  if (rest.trim() !== '' || (!named && !clock)) return null
  const { first, end, back } = named ?? { first: lastDay, end: lastDay + 1, back: 1 }
  const [from, to] = clock ? [clock.since, clock.until] : [0, (end - first) * day]
  // There must be such a day and time, and a time is of a single day.
  if (Number.isNaN(first + from) || (clock && end - first > 1)) return null
  const isMoment = from === to
  const spanOf = (index: number): TimeRange => {
    const [since, until] = [index * day + from, index * day + to]
    return isMoment
      ? { since: momentOfLocal(since, zone, 'since'), until: momentOfLocal(until, zone, 'until') }
      : { since: startOf(since, zone), until: startOf(until, zone) }
  }
  let start = first
  if (back > 0) while (spanOf(start).since > latest) start -= back
  return {
    ...spanOf(start),
    isMoment,
    ofDay: named ? null : (clock?.until ?? null),
  }
}

/** Returns the local day of a moment. */
const dayAt = (moment: number, { zone }: Context): number => Math.floor(localTimeAt(moment, zone) / day)
