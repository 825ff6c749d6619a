import { expect, test } from 'vitest'
import { millisecondsOf } from '~/contract/timestamp'
import { daysOf, lineAt, lineOf } from './log-days'

const at = (timestamp: string) => millisecondsOf(timestamp) ?? 0
const rows = [
  null,
  at('2026-11-02T23:30:00Z'),
  at('2026-11-02T09:00:00Z'),
  null,
  at('2026-11-01T12:00:00Z'),
  at('2026-11-01T04:00:00Z'),
  at('2026-10-20T12:00:00Z'),
]
const daysIn = (zone: string, times: readonly (number | null)[] = rows) =>
  daysOf(times.length, index => times[index] ?? null, zone)

test('a day starts at its first row', () => {
  expect(daysIn('UTC').map(({ index }) => index)).toEqual([1, 4, 6])
  expect(daysIn('Asia/Tokyo').map(({ index }) => index)).toEqual([1, 2, 4, 6])
  expect(daysIn('UTC', [])).toEqual([])
})

test('a day with a clock change is one day', () => {
  const [, day] = daysIn('America/New_York')
  expect(day && day.until - day.from).toBe(25 * 60 * 60_000)
  expect(day?.index).toBe(4)
})

test('the days of many rows are those that a search of every row finds', () => {
  const times = Array.from({ length: 3000 }, (_, index) => at('2026-11-20T12:00:00Z') - index * 17 * 60_000)
  const starts = [19, 18, 17, 16, 15].map(day =>
    times.findIndex(time => time < at(`2026-11-${day + 1}T00:00:00Z`)),
  )
  expect(
    daysIn('UTC', times)
      .slice(1, 6)
      .map(({ index }) => index),
  ).toEqual(starts)
})

test('every row has one line, below the heading of its day', () => {
  const days = daysIn('UTC')
  const lines = Array.from({ length: rows.length + days.length }, (_, line) => lineAt(days, line))
  expect(lines.map(line => (line.kind === 'day' ? 'day' : line.index))).toEqual([
    0,
    'day',
    1,
    2,
    3,
    'day',
    4,
    5,
    'day',
    6,
  ])
  for (const index of rows.keys()) expect(lineAt(days, lineOf(days, index))).toMatchObject({ index })
  expect(lines.map(line => line.day?.index)).toEqual([undefined, 1, 1, 1, 1, 4, 4, 4, 6, 6])
})
