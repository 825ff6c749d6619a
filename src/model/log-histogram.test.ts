import { expect, test } from 'vitest'
import { logHistogram } from './log-histogram'
import { notificationLogOf } from './notifications'
import { finish } from './steps'
import { summary as row } from './test-deliveries'

const rows = [
  row({ id: '5', timestamp: '2026-11-28T12:40:00Z', status: 'pending' }),
  row({ id: '4', timestamp: '2026-11-28T12:20:00Z', status: 'sent', parentId: '2', retryCount: 1 }),
  row({ id: '3', timestamp: '2026-11-28T12:10:00Z', status: 'failed' }),
  row({ id: '2', timestamp: '2026-11-28T12:00:00Z', status: 'retrying' }),
  row({ id: '1', timestamp: 'never' }),
]
const total = (buckets: ReturnType<typeof barsOf>, outcome: 'delivered' | 'failed' | 'pending') =>
  buckets.reduce((sum, { counts }) => sum + counts[outcome], 0)
const barsOf = (
  given: Parameters<typeof logHistogram>[0],
  range: Parameters<typeof logHistogram>[1] = null,
) => finish(logHistogram(given, range, 'UTC'))

test('attempts are counted by their time and their own outcome', () => {
  const bars = barsOf(rows)
  expect(bars[0]?.from).toBe(Date.UTC(2026, 10, 28, 12))
  expect(['delivered', 'failed', 'pending'].map(it => total(bars, it as 'failed'))).toEqual([1, 2, 1])
})

test('notifications are counted by their beginning and their result', () => {
  const bars = barsOf(notificationLogOf(rows).all)
  expect(['delivered', 'failed', 'pending'].map(it => total(bars, it as 'failed'))).toEqual([1, 1, 1])
  expect(bars[0]?.counts.delivered).toBe(1)
})

test('the bars cover all of a closed range, even where nothing happened', () => {
  const range = { since: Date.UTC(2026, 10, 28), until: Date.UTC(2026, 10, 29) }
  const bars = barsOf(rows, range)
  expect([bars[0]?.from, bars.at(-1)?.until]).toEqual([range.since, range.until])
  const open = barsOf(rows, { since: Date.UTC(2026, 10, 28, 12, 15), until: Infinity })
  expect(total(open, 'failed')).toBe(0)
  expect(total(open, 'delivered')).toBe(1)
})

test('there are no bars without a known time', () => {
  expect(barsOf([])).toEqual([])
  expect(barsOf(rows.slice(4))).toEqual([])
})
