import { expect, test } from 'vitest'
import { millisecondsOf } from '~/contract/timestamp'
import { instantOf } from './time-range'
import { typedTime } from './typed-time'

// Sunday, 15:00 in Tokyo.
const now = millisecondsOf('2026-11-29T06:00Z') ?? 0

/** Returns what a text means, with local times of Tokyo. */
function meaning(text: string, isDayFirst = false): string | null {
  const time = typedTime(text, { now, zone: 'Asia/Tokyo', isDayFirst })
  if (time === null) return null
  const local = (moment: number) =>
    Number.isFinite(moment) ? instantOf(moment + 9 * 3_600_000).replace('Z', '') : ''
  return time.kind === 'moment' ? local(time.at) : `${local(time.since)}/${local(time.until)}`
}

test.each([
  ['yesterday 14:30', '2026-11-28T14:30'],
  ['Yesterday at 2:30 PM', '2026-11-28T14:30'],
  ['around 2:30pm yesterday', '2026-11-28T14:30'],
  ['昨日 14:30', '2026-11-28T14:30'],
  ['昨日の14時30分', '2026-11-28T14:30'],
  ['昨日の午後２時３０分頃', '2026-11-28T14:30'],
  ['一昨日 9時', '2026-11-27T09:00'],
  ['day before yesterday 9:00', '2026-11-27T09:00'],
  ['2 days ago 12am', '2026-11-27T00:00'],
  ['3日前 12:00:15', '2026-11-26T12:00:15'],
  ['nov 28 14:30', '2026-11-28T14:30'],
  ['28 November 2025, 14:30', '2025-11-28T14:30'],
  ['Sat, Nov 28, 2:30:05 PM', '2026-11-28T14:30:05'],
  ['11月28日(土) 14:30', '2026-11-28T14:30'],
  ['2026/11/28 14:30', '2026-11-28T14:30'],
  ['2026-11-28T14:30', '2026-11-28T14:30'],
  ['2026-11-28T05:30:00Z', '2026-11-28T14:30'],
  ['2026-11-28T05:30:15.250000', '2026-11-28T14:30:15.250'],
  ['2026-11-28 05:30:00+00:00', '2026-11-28T14:30'],
  ['\u200B2026-11-28T00:30:00-05:00\uFEFF', '2026-11-28T14:30'],
  ['\u2068yesterday\u2069 14:30', '2026-11-28T14:30'],
  ['2026-11-28T00:30-05:00', '2026-11-28T14:30'],
  ['fri 9:00', '2026-11-27T09:00'],
  ['金曜日 9:00', '2026-11-27T09:00'],
  ['30 minutes ago', '2026-11-29T14:30'],
  ['30分前', '2026-11-29T14:30'],
  ['2時間前', '2026-11-29T13:00'],
  ['two hours ago', '2026-11-29T13:00'],
  ['an hour ago', '2026-11-29T14:00'],
  ['24h ago', '2026-11-28T15:00'],
  ['now', '2026-11-29T15:00'],
  ['今', '2026-11-29T15:00'],
  ['noon', '2026-11-29T12:00'],
  ['昨日の正午', '2026-11-28T12:00'],
  ['midnight', '2026-11-29T00:00'],
  ['今朝9時', '2026-11-29T09:00'],
  ['11:00 last night', '2026-11-28T23:00'],
  ['昨夜1時', '2026-11-29T01:00'],
  ['12:30am', '2026-11-29T00:30'],
  ['きのう14時', '2026-11-28T14:00'],
  ['2時半', '2026-11-29T02:30'],
  ['昨日の午後2時半頃', '2026-11-28T14:30'],
  ['half an hour ago', '2026-11-29T14:30'],
])('%j is a moment', (text, expected) => expect(meaning(text)).toBe(expected))

test.each([
  ['yesterday', '2026-11-28T00:00/2026-11-29T00:00'],
  ['昨日', '2026-11-28T00:00/2026-11-29T00:00'],
  ['friday', '2026-11-27T00:00/2026-11-28T00:00'],
  ['11/27', '2026-11-27T00:00/2026-11-28T00:00'],
  ['14:00-14:30', '2026-11-29T14:00/2026-11-29T14:30'],
  ['yesterday 2pm – 3pm', '2026-11-28T14:00/2026-11-28T15:00'],
  ['from 14:00 to 15:00 yesterday', '2026-11-28T14:00/2026-11-28T15:00'],
  ['昨日14時から15時まで', '2026-11-28T14:00/2026-11-28T15:00'],
  ['11月27日〜11月28日', '2026-11-27T00:00/2026-11-29T00:00'],
  ['2026-11-27 - 2026-11-28', '2026-11-27T00:00/2026-11-29T00:00'],
  ['22:00 - 2:00', '2026-11-28T22:00/2026-11-29T02:00'],
  ['since yesterday 14:00', '2026-11-28T14:00/'],
  ['昨日14時以降', '2026-11-28T14:00/'],
  ['昨日から', '2026-11-28T00:00/'],
  ['yesterday 14:00 - now', '2026-11-28T14:00/'],
  ['last 3 hours', '2026-11-29T12:00/'],
  ['直近3時間', '2026-11-29T12:00/'],
  ['last two hours', '2026-11-29T13:00/'],
  ['past week', '2026-11-22T15:00/'],
  ['1h', '2026-11-29T14:00/'],
  ['3日間', '2026-11-26T15:00/'],
  ['since two hours ago', '2026-11-29T13:00/'],
  ['2h ago to 1h ago', '2026-11-29T13:00/2026-11-29T14:00'],
  ['last monday', '2026-11-23T00:00/2026-11-24T00:00'],
  ['last sunday', '2026-11-22T00:00/2026-11-23T00:00'],
  ['2 weeks ago', '2026-11-15T00:00/2026-11-16T00:00'],
  ['this week', '2026-11-23T00:00/2026-11-30T00:00'],
  ['今週', '2026-11-23T00:00/2026-11-30T00:00'],
  ['last week', '2026-11-16T00:00/2026-11-23T00:00'],
  ['先週', '2026-11-16T00:00/2026-11-23T00:00'],
  ['先週の金曜日', '2026-11-20T00:00/2026-11-21T00:00'],
  ['this month', '2026-11-01T00:00/2026-12-01T00:00'],
  ['先月', '2026-10-01T00:00/2026-11-01T00:00'],
  ['去年', '2025-01-01T00:00/2026-01-01T00:00'],
  ['今朝', '2026-11-29T00:00/2026-11-29T12:00'],
  ['yesterday afternoon', '2026-11-28T12:00/2026-11-28T18:00'],
  ['last night', '2026-11-28T18:00/2026-11-29T06:00'],
  ['10pm to midnight', '2026-11-28T22:00/2026-11-29T00:00'],
  ['fri to wed', '2026-11-20T00:00/2026-11-26T00:00'],
  ['dec 5 to jan 3', '2025-12-05T00:00/2026-01-04T00:00'],
  ['16:00 to 17:00 today', '2026-11-29T16:00/2026-11-29T17:00'],
  ['tomorrow', '2026-11-30T00:00/2026-12-01T00:00'],
  ['tonight', '2026-11-29T18:00/2026-11-30T06:00'],
  ['from yesterday', '2026-11-28T00:00/'],
  ['from 14:00', '2026-11-29T14:00/'],
  ['between 2pm and 3pm yesterday', '2026-11-28T14:00/2026-11-28T15:00'],
  ['past half hour', '2026-11-29T14:30/'],
  ['half an hour', '2026-11-29T14:30/'],
  ['11/27-11/28', '2026-11-27T00:00/2026-11-29T00:00'],
  ['2026/11/27-2026/11/28', '2026-11-27T00:00/2026-11-29T00:00'],
  ['2026-11-27-2026-11-28', '2026-11-27T00:00/2026-11-29T00:00'],
  ['11/27 14:00-11/28 2pm', '2026-11-27T14:00/2026-11-28T14:00'],
  ['nov 27-28', '2026-11-27T00:00/2026-11-29T00:00'],
  ['nov 27-nov 28', '2026-11-27T00:00/2026-11-29T00:00'],
  ['27 nov-28 nov', '2026-11-27T00:00/2026-11-29T00:00'],
  ['11月27日-28日', '2026-11-27T00:00/2026-11-29T00:00'],
  ['2026-11-28T14:30-15:30', '2026-11-28T14:30/2026-11-28T15:30'],
  ['mon-fri', '2026-11-23T00:00/2026-11-28T00:00'],
  ['月曜-金曜', '2026-11-23T00:00/2026-11-28T00:00'],
  ['14時半-15時', '2026-11-29T14:30/2026-11-29T15:00'],
])('%j is a range', (text, expected) => expect(meaning(text)).toBe(expected))

test.each([
  ['Nov 28, 2:30 – 3:00 PM', '2026-11-28T14:30/2026-11-28T15:00'],
  ['午後2時から4時', '2026-11-29T14:00/2026-11-29T16:00'],
  ['昨日の夜9時から11時', '2026-11-28T21:00/2026-11-28T23:00'],
  ['午後10時から2時', '2026-11-28T22:00/2026-11-29T02:00'],
  ['11:00 - 1:00 pm', '2026-11-29T11:00/2026-11-29T13:00'],
  ['9:00 - 17:00', '2026-11-29T09:00/2026-11-29T17:00'],
  ['nov 27, 2:00 to nov 28, 3:00 pm', '2026-11-27T02:00/2026-11-28T15:00'],
  ['yesterday morning to today', '2026-11-28T00:00/2026-11-30T00:00'],
])(
  'a part of the day named once, as in %j, holds for both times if the range is shorter then',
  (text, expected) => expect(meaning(text)).toBe(expected),
)

test.each([
  ['en-US', false],
  ['en-GB', true],
  ['ja-JP', false],
])('a range of days is understood as the filter writes it in %s', (locale, isDayFirst) => {
  for (const style of [
    { month: 'short', day: 'numeric' },
    { month: 'short', day: 'numeric', year: 'numeric' },
  ] as const) {
    const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'Asia/Tokyo' })
    for (const first of [20, 29]) {
      const text = format.formatRange(Date.UTC(2026, 9, first), Date.UTC(2026, 9, first + 3))
      const end = first === 20 ? '2026-10-24' : '2026-11-02'
      expect(meaning(text, isDayFirst)).toBe(`2026-10-${first}T00:00/${end}T00:00`)
    }
  }
})

test('times without a day, weekdays, and dates without a year mean the latest one in the past', () => {
  expect(meaning('14:59')).toBe('2026-11-29T14:59')
  expect(meaning('15:01')).toBe('2026-11-28T15:01')
  expect(meaning('sunday 15:01')).toBe('2026-11-22T15:01')
  expect(meaning('dec 5 9:00')).toBe('2025-12-05T09:00')
  expect(meaning('feb 29 9:00')).toBe('2024-02-29T09:00')
})

test.each([
  ['in 2 hours', '2026-11-29T17:00'],
  ['in half an hour', '2026-11-29T15:30'],
  ['3 days from now', '2026-12-02T15:00'],
  ['2時間後', '2026-11-29T17:00'],
  ['3日後', '2026-12-02T15:00'],
  ['day after tomorrow', '2026-12-01T00:00/2026-12-02T00:00'],
  ['明後日', '2026-12-01T00:00/2026-12-02T00:00'],
  ['next week', '2026-11-30T00:00/2026-12-07T00:00'],
  ['来週', '2026-11-30T00:00/2026-12-07T00:00'],
  ['来週の金曜日', '2026-12-04T00:00/2026-12-05T00:00'],
  ['next month', '2026-12-01T00:00/2027-01-01T00:00'],
  ['来年', '2027-01-01T00:00/2028-01-01T00:00'],
  ['next sunday', '2026-12-06T00:00/2026-12-07T00:00'],
  ['next monday 9:00', '2026-11-30T09:00'],
])('%j is understood, although it is in the future', (text, expected) => expect(meaning(text)).toBe(expected))

test('a time after midnight at night is the latest one in the past, even just after midnight', () => {
  const at = (text: string) =>
    typedTime(text, { now: Date.UTC(2026, 10, 29, 0, 30), zone: 'UTC', isDayFirst: false })
  for (const text of ['夜1時', '1:00 at night'])
    expect(at(text)).toEqual({ kind: 'moment', at: Date.UTC(2026, 10, 28, 1) })
})

test('a weekday is also understood in its short forms', () => {
  for (const name of ['tue', 'tues', 'Tuesday']) expect(meaning(`${name} 9:00`)).toBe('2026-11-24T09:00')
  for (const name of ['wed', 'Wednesday']) expect(meaning(`${name} 9:00`)).toBe('2026-11-25T09:00')
  for (const name of ['thu', 'thur', 'thurs', 'Thursday'])
    expect(meaning(`${name} 9:00`)).toBe('2026-11-26T09:00')
  for (const name of ['sat', 'Saturday']) expect(meaning(`${name} 9:00`)).toBe('2026-11-28T09:00')
})

test('the region decides whether the day or the month comes first, unless only one order is possible', () => {
  expect(meaning('6/5 9:00')).toBe('2026-06-05T09:00')
  expect(meaning('6/5 9:00', true)).toBe('2026-05-06T09:00')
  for (const isDayFirst of [false, true]) {
    expect(meaning('28/11 9:00', isDayFirst)).toBe('2026-11-28T09:00')
    expect(meaning('11/28/2025 9:00', isDayFirst)).toBe('2025-11-28T09:00')
  }
  expect(meaning('28.11. 9:00')).toBe('2026-11-28T09:00')
})

test.each([
  '',
  ' - ',
  'soon',
  'month',
  'sunny',
  'last',
  'last 0 hours',
  '0h',
  'in',
  'in november',
  'next',
  '3日',
  '2027',
  'last week 14:00',
  'friday last month',
  'noon this morning',
  'yesterday 14:30 or so',
  'maybe 5',
  '14時まで',
  '昨日まで',
  'yesterday 25:00',
  '13pm',
  '13:60',
  '13:59:60',
  'feb 30',
  '2026-02-30',
  '31/31',
  'yesterday - today - tomorrow',
  '2026-11-28 15:00 - 2026-11-28 14:00',
])('%j is not understood', text => expect(meaning(text)).toBeNull())

test('a day with a clock change is longer or shorter than 24 hours', () => {
  const time = typedTime('2026-10-25', { now, zone: 'Europe/Berlin', isDayFirst: false })
  expect(time?.kind === 'range' && time.until - time.since).toBe(25 * 3_600_000)
})

test('a day ends where the next one begins, even if clocks then repeat midnight', () => {
  const dayOf = (text: string) => typedTime(text, { now, zone: 'America/Havana', isDayFirst: false })
  // On November 1, 2026, clocks go back from 1:00 to 0:00.
  expect(dayOf('2026-10-31')).toMatchObject({ until: Date.UTC(2026, 10, 1, 4) })
  expect(dayOf('2026-11-01')).toMatchObject({ since: Date.UTC(2026, 10, 1, 4) })
})
