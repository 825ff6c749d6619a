import { millisecondsOf, timestampOf } from '~/contract/timestamp'

/** Local days, as numbers of days since 1970-01-01, `end` excluded. They are NaN if there is no such day. */
export interface TypedDays {
  first: number
  end: number
  /** The number of days to go back if the time turns out to be too late. */
  back: number
}

/** Removes what matches a pattern from the typed text, and returns its groups. */
export type Take = (pattern: RegExp) => RegExpExecArray | null

/** What is needed to understand a typed day. */
interface Calendar {
  today: number
  /** A weekday, or a date without a year, is the latest one that is not after this day. */
  latest: number
  /** Whether 11/12 means December 11. */
  isDayFirst: boolean
}

const day = 24 * 60 * 60_000

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const month = `(${months.map(name => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)`
/** Returns the number of a month by its name or the start of it. */
const monthNamed = (name = ''): number => months.findIndex(each => each.startsWith(name)) + 1
const monthDay = new RegExp(String.raw`\b${month} (\d{1,2})(?:st|nd|rd|th)?\b(?: +(\d{4})\b)?`)
const dayMonth = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}(?: +(\d{4})\b)?`)
const monthName = new RegExp(String.raw`(?:\d{4}年)?\d{1,2}月|\b${month}\b`)
const dayAlone = /^\d{1,2}(?:日?|, \d{4})$/
const weekday = new RegExp(
  String.raw`\b(?:(last|next) )?(${weekdays.join('|')})(?:r?s?|(?:s|nes|rs|ur)?day)\b|[(]?([月火水木金土日])(?:曜日?|[)])`,
)
const period = /\b(this|last|previous|next) (week|month|year)\b|(今|先|来)(週|月)|(今|昨|去|来)(年)/
const daysAgo = /(\d{1,4}) ?(?:(d(?:ays?)?|日)|w(?:eeks?)?|週間) ?(?:ago|前)/

/** Words for a day, by how many days it is from today. */
const words = [
  { pattern: /day before yesterday|一昨日|おととい/, offset: -2 },
  { pattern: /yesterday|昨日|きのう|last(?= night)|昨(?=[夜晩])/, offset: -1 },
  {
    pattern: /today|今日|本日|this(?= (?:morning|afternoon|evening))|\bto(?=night\b)|今(?=[朝夜晩])/,
    offset: 0,
  },
  { pattern: /day after tomorrow|明後日|あさって/, offset: 2 },
  { pattern: /tomorrow|明日/, offset: 1 },
]

/** Removes the named day, or week, month, or year, from a text and returns its days; null if there is none. */
export function takeDays(take: Take, calendar: Calendar): TypedDays | null {
  const { today } = calendar
  const date = takeDate(take, calendar)
  const name = take(weekday)
  if (date !== null) return oneDay(date)
  const named = take(period)
  const days = named && daysOf(named, today)
  if (name) return weekdayOf(name, days, calendar)
  if (days) return days
  const ago = take(daysAgo)
  if (ago) return oneDay(today - Number(ago[1]) * (ago[2] === undefined ? 7 : 1))
  const word = words.find(({ pattern }) => take(pattern))
  return word ? oneDay(today + word.offset) : null
}

const oneDay = (first: number, back = 0): TypedDays => ({ first, end: first + 1, back })

/** Returns the days of this, the last, or the next week, month, or year. */
function daysOf(match: RegExpExecArray, today: number): TypedDays {
  const [which = '', unit = ''] = match.slice(1).filter(Boolean)
  const ahead = which === 'this' || which === '今' ? 0 : which === 'next' || which === '来' ? 1 : -1
  if (unit === 'week' || unit === '週') {
    const first = startOfWeek(today) + 7 * ahead
    return { first, end: first + 7, back: 0 }
  }
  const isYear = unit === 'year' || unit === '年'
  const { year, monthNumber } = dateOf(today)
  const start = isYear ? (year + ahead) * 12 : year * 12 + monthNumber - 1 + ahead
  return { first: startOfMonth(start), end: startOfMonth(start + (isYear ? 12 : 1)), back: 0 }
}

/** Returns the first day of the week of a day. Weeks begin on Monday; 1970-01-01 was a Thursday. */
const startOfWeek = (index: number): number => index - ((index + 3) % 7)

/** Returns the first day of a month, given as the number of months since the year 0. */
const startOfMonth = (index: number): number => dayNumber(Math.floor(index / 12), (index % 12) + 1, 1)

/** Returns a weekday: that of the named week, the last one before today, the next one after it, or the latest. */
function weekdayOf(match: RegExpExecArray, named: TypedDays | null, { today, latest }: Calendar): TypedDays {
  const [, which, english = '', japanese = ''] = match
  const index = english === '' ? '月火水木金土日'.indexOf(japanese) : weekdays.indexOf(english)
  if (named) return oneDay(named.end - named.first === 7 && !which ? named.first + index : Number.NaN)
  const until = which === 'last' ? today - 1 : which === 'next' ? today + 7 : latest
  return oneDay(until - ((until + 3 - index) % 7), which ? 0 : 7)
}

/** Returns a day with the month that only the other end of a range names, as in `Nov 27 – 28`; any other text as it is. */
export function withMonthOf(other: string, text: string): string {
  const named = dayAlone.test(text.trim()) ? monthName.exec(other)?.[0] : undefined
  return named === undefined ? text : `${named}${named.endsWith('月') ? '' : ' '}${text.trim()}`
}

/** Removes a date, with or without a year, from a text and returns its day. */
function takeDate(take: Take, { latest, isDayFirst }: Calendar): number | null {
  const iso = take(/\b(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:日|\b)/)
  if (iso) return dayOf(iso[1], iso[2], iso[3], latest)
  const kanji = take(/(\d{1,2})月(\d{1,2})日/)
  if (kanji) return dayOf(undefined, kanji[1], kanji[2], latest)
  const slashed = take(/\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?\b/)
  if (slashed) {
    const [, one, other, year] = slashed
    const isMonthFirst = Number(one) <= 12 && (!isDayFirst || Number(other) > 12)
    return isMonthFirst ? dayOf(year, one, other, latest) : dayOf(year, other, one, latest)
  }
  const dotted = take(/\b(\d{1,2})\.(\d{1,2})\.(\d{4})?/)
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1], latest)
  const named = take(monthDay)
  if (named) return dayOf(named[3], monthNamed(named[1]), named[2], latest)
  const reversed = take(dayMonth)
  return reversed && dayOf(reversed[3], monthNamed(reversed[2]), reversed[1], latest)
}

/** Returns a day of the given year. Without a year, returns the latest such day that is not after another. */
function dayOf(
  year: string | undefined,
  monthNumber: number | string = '',
  dayOfMonth = '',
  latest: number,
): number {
  if (year !== undefined) return dayNumber(year, monthNumber, dayOfMonth)
  // The last February 29 may be several years back.
  const years = [0, 1, 2, 3, 4].map(back => dateOf(latest).year - back)
  const candidates = years.map(each => dayNumber(each, monthNumber, dayOfMonth))
  return candidates.find(index => index <= latest) ?? Number.NaN
}

function dayNumber(...date: [year: number | string, month: number | string, day: number | string]): number {
  const [year, ...rest] = date.map(part => String(Number(part)).padStart(2, '0'))
  return (millisecondsOf([year, ...rest].join('-')) ?? Number.NaN) / day
}

function dateOf(index: number): { year: number; monthNumber: number } {
  const [year, monthNumber] = timestampOf(index * day).split('-')
  return { year: Number(year), monthNumber: Number(monthNumber) }
}
