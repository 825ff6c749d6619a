import { millisecondsOf, timestampOf } from '~/contract/timestamp'

/** A local day, as the number of days since 1970-01-01. */
export interface TypedDay {
  day: number
  /** The number of days to go back if this day turns out to be in the future. */
  back: number
}

/** Removes what matches a pattern from the typed text, and returns its groups. */
export type Take = (pattern: RegExp) => RegExpExecArray | null

const day = 24 * 60 * 60_000

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const month = String.raw`(${months.join('|')})[a-z]{0,6}`
const monthDay = new RegExp(String.raw`\b${month} (\d{1,2})(?:st|nd|rd|th)?\b(?: +(\d{4})\b)?`)
const dayMonth = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}(?: +(\d{4})\b)?`)
const weekday = new RegExp(
  String.raw`\b(${weekdays.join('|')})(?:r?s?|(?:s|nes|rs|ur)?day)\b|[(]?([日月火水木金土])(?:曜日?|[)])`,
)

/** Removes the named day from a text and returns it: null if there is none, NaN if there is no such day. */
export function takeDay(take: Take, today: number, isDayFirst: boolean): TypedDay | null {
  const dated = takeDate(take, today, isDayFirst)
  const name = take(weekday)
  if (dated !== null) return { day: dated, back: 0 }
  if (name) {
    const index = name[1] === undefined ? '日月火水木金土'.indexOf(name[2] ?? '') : weekdays.indexOf(name[1])
    // 1970-01-01 was a Thursday.
    return { day: today - ((today + 4 - index) % 7), back: 7 }
  }
  const ago = take(/(\d{1,4}) ?(?:days? ago|日前)/)
  if (ago) return { day: today - Number(ago[1]), back: 0 }
  if (take(/day before yesterday|一昨日|おととい/)) return { day: today - 2, back: 0 }
  if (take(/yesterday|昨日|きのう/)) return { day: today - 1, back: 0 }
  return take(/today|今日|本日/) ? { day: today, back: 0 } : null
}

/** Removes a date, with or without a year, from a text and returns its day. */
function takeDate(take: Take, today: number, isDayFirst: boolean): number | null {
  const iso = take(/\b(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:日|\b)/)
  if (iso) return dayOf(iso[1], Number(iso[2]), iso[3], today)
  const kanji = take(/(\d{1,2})月(\d{1,2})日/)
  if (kanji) return dayOf(undefined, Number(kanji[1]), kanji[2], today)
  const slashed = take(/\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?\b/)
  if (slashed) {
    const [, one, other, year] = slashed
    return isDayFirst || Number(one) > 12
      ? dayOf(year, Number(other), one, today)
      : dayOf(year, Number(one), other, today)
  }
  const dotted = take(/\b(\d{1,2})\.(\d{1,2})\.(\d{4})?/)
  if (dotted) return dayOf(dotted[3], Number(dotted[2]), dotted[1], today)
  const named = take(monthDay)
  if (named) return dayOf(named[3], months.indexOf(named[1] ?? '') + 1, named[2], today)
  const reversed = take(dayMonth)
  return reversed && dayOf(reversed[3], months.indexOf(reversed[2] ?? '') + 1, reversed[1], today)
}

/** Returns a day of the given year. Without a year, returns the latest such day that is not in the future. */
function dayOf(year: string | undefined, monthNumber: number, dayOfMonth = '', today: number): number {
  const inYear = (name: string | number) => {
    const date = [name, monthNumber, Number(dayOfMonth)].map(part => String(part).padStart(2, '0'))
    return (millisecondsOf(date.join('-')) ?? Number.NaN) / day
  }
  if (year !== undefined) return inYear(year)
  const thisYear = Number(timestampOf(today * day).slice(0, 4))
  // The last February 29 may be several years back.
  const candidates = [0, 1, 2, 3, 4].map(back => inYear(thisYear - back))
  return candidates.find(index => index <= today) ?? Number.NaN
}
