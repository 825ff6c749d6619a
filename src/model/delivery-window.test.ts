import { expect, test } from 'vitest'
import type { DeliverySummary } from './delivery-summary'
import { isPast, withNewest, withOlder, type DeliveryWindow } from './delivery-window'

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
