import { expect, test } from 'vitest'
import type { DeliverySummary } from './delivery-summary'
import { isPast, joinedLog, withNewest, withOlder, type DeliveryWindow } from './delivery-window'

/** Returns rows with these numbers, each a second newer than the number below. */
const rowsOf = (numbers: readonly number[], status = 'sent') =>
  numbers.map(
    number =>
      ({
        id: (1_700_000_000 + number).toString(16).padEnd(24, '0'),
        timestamp: new Date((1_700_000_000 + number) * 1000).toISOString(),
        at: (1_700_000_000 + number) * 1000,
        status,
        code: '200',
        duration: 100,
      }) as DeliverySummary,
  )
const part = (numbers: readonly number[], hasMore = true): DeliveryWindow => ({
  rows: rowsOf(numbers),
  unreadable: 0,
  hasMore,
})
const window = part([9, 8, 7, 6])

test('new rows come first without duplicates, and a changed row is updated', () => {
  const page = { ...part([]), rows: [...rowsOf([11, 10]), ...rowsOf([9, 8], 'failed')] }
  const joined = withNewest(window, page)
  expect(joined?.rows.map(({ id, status }) => [id, status])).toEqual(
    [...page.rows, ...rowsOf([7, 6])].map(({ id, status }) => [id, status]),
  )
  expect(joined?.hasMore).toBe(true)
})

test('a page without news returns the same window object', () => {
  expect(withNewest(window, part([9, 8]))).toBe(window)
})

test('a page that does not reach down to the window would leave a gap', () => {
  expect(withNewest(window, part([20, 19]))).toBeNull()
  expect(withNewest(part([], false), part([2, 1], false))?.rows).toEqual(rowsOf([2, 1]))
})

test('older rows come last, and rows that were shifted by new ones are added only once', () => {
  const joined = withOlder(window, part([7, 6, 5, 4], false))
  expect(joined).toEqual(part([9, 8, 7, 6, 5, 4], false))
  const before = withOlder(window, part([9, 8]))
  expect(before.rows).toEqual(window.rows)
})

test('an ID may be in older pages until the window reaches back past the time of its creation', () => {
  const [old = { id: '' }] = rowsOf([-5000])
  expect(isPast(window, old.id)).toBe(false)
  expect(isPast(part([9, -5500]), old.id)).toBe(false)
  expect(isPast(part([9, -5700]), old.id)).toBe(true)
  expect(isPast(part([9], false), old.id)).toBe(true)
  expect(isPast(part([9, -9999]), 'another kind of id')).toBe(false)
})

test('a channel’s own log is joined with its rows in the log of all channels, no matter which is newer', () => {
  const own = part([8, 7, 6, 5], false)
  for (const shared of [[10, 9, 8, 7], [7, 6], [5], [9, 8, 7, 6, 5], []]) {
    const all = [...new Set([...shared, 8, 7, 6, 5])].toSorted((one, other) => other - one)
    expect(joinedLog(own, rowsOf(shared))).toEqual({ ...own, rows: rowsOf(all) })
  }
  expect(joinedLog(part([8, 7]), rowsOf([7, 6, 5]))?.rows).toEqual(rowsOf([8, 7, 6, 5]))
  expect(joinedLog(own, rowsOf([8], 'failed'))?.rows[0]?.status).toBe('failed')
})

test('a channel’s own log is not joined with only newer rows, because rows between them may be missing', () => {
  expect(joinedLog(part([4, 3]), rowsOf([8, 7]))).toBeNull()
  expect(joinedLog(part([4, 3], false), rowsOf([8, 7]))).toBeNull()
  expect(joinedLog(part([], false), rowsOf([8, 7]))).toBeNull()
})
