import { millisecondsOf } from '~/contract/timestamp'
import { momentOfLocal, type TimeRange } from './time-range'
import { takeDay, type Take, type TypedDay } from './typed-day'
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

const unit = String.raw`(minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|分|時間|日|週)間?`
const lastSpan = new RegExp(String.raw`^(?:last|past|直近|過去) ?(\d{1,4}) ?${unit}$`)
const timeAgo = new RegExp(String.raw`^(\d{1,4}) ?${unit} ?(?:ago|前)$`)

/** Separates the start of a range from its end. A plain hyphen also occurs in dates. */
const separator = / (?:to|until|-) |[–—~〜]|から|(?<=[\d時分m])-(?=\d{1,2}[:時ap])| -$/

/** Words that don't change the meaning. */
const fillers = /\b(?:at|on|around|about|from|between)\b|頃|ごろ|まで|の|,/g

/**
 * Returns the meaning of a time typed in English or Japanese, such as `yesterday 14:30`, `Nov 28`, `14:00 - 15:00`, or
 * `last 3 hours`; null if any part of it isn't understood. Without a day or a year, it is the latest such time in the
 * past.
 */
export function typedTime(typed: string, context: Context): TypedTime | null {
  const text = typed.normalize('NFKC').toLowerCase().trim()
  const { now } = context
  // A timestamp with a zone.
  if (/^[\d-]{10}t.+(?:z|[+-]\d\d:?\d\d)$/.test(text)) {
    const at = millisecondsOf(text)
    return at === null ? null : { kind: 'moment', at }
  }
  const span = amountOf(lastSpan, text)
  if (span !== null) return { kind: 'range', since: now - span, until: Infinity }
  const ago = amountOf(timeAgo, text)
  if (ago !== null && ago % day !== 0) return { kind: 'moment', at: now - ago }
  const [from = '', to, ...rest] = withOpenEnd(text).split(separator)
  return rest.length > 0 ? null : to === undefined ? timeOf(from, context) : rangeOf(from, to, context)
}

/** Returns an amount of time, such as `3 hours`, in milliseconds; null if the text doesn't match. */
function amountOf(pattern: RegExp, text: string): number | null {
  const [, count, name = ''] = pattern.exec(text) ?? []
  return count === undefined ? null : Number(count) * (units[name.charAt(0)] ?? 0)
}

/** Rewrites `since yesterday` and `昨日以降` as a range without an end. */
function withOpenEnd(text: string): string {
  const start = /^(?:since|after) (.+)$/.exec(text)?.[1] ?? /^(.+)以降$/.exec(text)?.[1]
  return start === undefined ? text : `${start}–`
}

function timeOf(text: string, context: Context): TypedTime | null {
  const point = pointOf(text, context)
  if (!point) return null
  const at = startOfPoint(point, context)
  if (point.time !== null) return { kind: 'moment', at }
  return { kind: 'range', since: at, until: endOfPoint(point, point.day, context) }
}

function rangeOf(from: string, to: string, context: Context): TypedTime | null {
  const [start, end] = [pointOf(from, context), pointOf(to, context)]
  if (!start) return null
  const isOpen = /^(?:now|今|現在)?$/.test(to.trim())
  // The day may be named only at the end: `14:00 to 15:00 yesterday`.
  const first = start.isToday && end && !end.isToday ? { ...start, day: end.day, back: 0 } : start
  const since = startOfPoint(first, context)
  if (isOpen) return { kind: 'range', since, until: Infinity }
  if (!end) return null
  const lastDay = end.isToday ? Math.floor(localTimeAt(since, context.zone) / day) : end.day
  const until = endOfPoint(end, lastDay, context)
  if (until > since) return { kind: 'range', since, until }
  // 22:00 to 2:00 ends on the next day.
  return end.isToday ? { kind: 'range', since, until: endOfPoint(end, lastDay + 1, context) } : null
}

/** A local day, or a time on that day. */
interface Point extends TypedDay {
  /** Milliseconds since midnight. */
  time: number | null
  /** Whether no day is named. */
  isToday: boolean
}

function startOfPoint({ day: index, back, time }: Point, { now, zone }: Context): number {
  const at = (days: number) =>
    time === null ? startOf(days * day, zone) : momentOfLocal(days * day + time, zone, 'since')
  return at(index) > now ? at(index - back) : at(index)
}

const endOfPoint = ({ time }: Point, index: number, { zone }: Context): number =>
  time === null ? startOf((index + 1) * day, zone) : momentOfLocal(index * day + time, zone, 'until')

/** Returns the day and time in a text; null if it contains neither, or anything else. */
function pointOf(text: string, context: Context): Point | null {
  let rest = text.replaceAll(/(\d)t(?=\d)/g, '$1 ').replaceAll(fillers, ' ')
  if (rest.trim() === '') return null
  /** Removes what matches a pattern, and returns its groups. */
  const take: Take = pattern => {
    const match = pattern.exec(rest)
    if (match) rest = rest.replace(match[0], ' ')
    return match
  }
  const today = Math.floor(localTimeAt(context.now, context.zone) / day)
  const time = takeTime(take)
  const named = takeDay(take, today, context.isDayFirst)
  const isUnderstood = rest.trim() === '' && !Number.isNaN(time) && !Number.isNaN(named?.day)
  return isUnderstood
    ? { day: named?.day ?? today, back: named?.back ?? 1, time, isToday: named === null }
    : null
}

/**
 * Removes the time of day from a text and returns it, in milliseconds since midnight: null if there is none, NaN if
 * there is no such time.
 */
function takeTime(take: Take): number | null {
  const match =
    take(/(午前|午後)? ?(\d{1,2})(?::(\d\d)(?::(\d\d))?|時(?:(\d{1,2})分)?) ?([ap]m)?/) ??
    take(/()(\d{1,2})()()() ?([ap]m)/)
  if (!match) return null
  const [, half = '', hours, minutes, seconds = 0, kanji, suffix = ''] = match
  const isTwelve = half !== '' || suffix !== ''
  const isAfternoon = half === '午後' || suffix === 'pm'
  const ofDay = isTwelve ? (Number(hours) % 12) + (isAfternoon ? 12 : 0) : Number(hours)
  // 24:00 is midnight at the end of the day.
  const ofHour = Number(minutes ?? kanji ?? 0)
  const isValid = Number(hours) <= (isTwelve ? 12 : 24) && ofHour < 60 && Number(seconds) < 60
  const time = ofDay * hour + ofHour * minute + Number(seconds) * 1000
  return isValid && time <= day ? time : Number.NaN
}
