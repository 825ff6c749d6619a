import type { Take } from './typed-day'

/** A time of day, or a part of the day if it ends later, in milliseconds since midnight; NaN for a time such as 25:00. */
export interface TypedClock {
  since: number
  until: number
}

const hour = 60 * 60_000
const half = 12 * hour

const ofClock =
  /(?<!\d)(?=\d+[:時]|(?:1[0-2]|0?\d) ?[ap]m\b)(\d{1,2})(?::(\d\d)(?::(\d\d))?|時(?:(\d{1,2})分|(半))?)?/

/** Parts of the day. The morning is all of it before noon: a range that is too long leaves nothing out. */
const parts = [
  { pattern: /\b(?:morning|am)\b|午前|朝/, since: 0, until: half },
  { pattern: /\bafternoon\b/, since: half, until: 18 * hour },
  { pattern: /\bpm\b|午後/, since: half, until: 2 * half },
  { pattern: /\bevening\b/, since: 18 * hour, until: 2 * half },
  { pattern: /\bnight\b|[夜晩]/, since: 18 * hour, until: 30 * hour },
]

const anyPart = new RegExp(parts.map(({ pattern }) => pattern.source).join('|'))

/**
 * Returns the part of the day that a text names beside a time, such as `pm` in `3:00 pm`: empty if there is none, null if
 * there is no time.
 */
export const partBeside = (text: string): string | null =>
  ofClock.test(text) ? (anyPart.exec(text)?.[0] ?? '') : null

/** Removes the time of day or the part of the day from a text and returns it; null if there is none. */
export function takeClock(take: Take): TypedClock | null {
  if (take(/\b(?:noon|midday)\b|正午/)) return { since: half, until: half }
  if (take(/\bmidnight\b/)) return { since: 0, until: 0 }
  const time = takeTime(take)
  const part = parts.find(({ pattern }) => take(pattern))
  if (time === null) return part ?? null
  if (!part) return { since: time, until: time }
  // 11:00 at night is 23:00, and 12:30 am is 0:30.
  const meanings = time < half + hour ? [0, half, 2 * half].map(later => (time % half) + later) : [time]
  const meant = meanings.find(each => part.since <= each && each < part.until) ?? Number.NaN
  return { since: meant, until: meant }
}

function takeTime(take: Take): number | null {
  const match = take(ofClock)
  if (!match) return null
  const [, hours, minutes, seconds = 0, kanji, halfPast] = match
  const ofHour = halfPast ? 30 : Number(minutes ?? kanji ?? 0)
  const time = Number(hours) * hour + ofHour * 60_000 + Number(seconds) * 1000
  // 24:00 is midnight at the end of the day.
  return ofHour < 60 && Number(seconds) < 60 && time <= 2 * half ? time : Number.NaN
}
