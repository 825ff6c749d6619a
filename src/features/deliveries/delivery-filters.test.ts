import { expect, test } from 'vitest'
import type { DeliverySummary } from '~/model/delivery-summary'
import { healthOf } from '~/model/health'
import { undeliveredOf } from '~/model/channel-health'
import { notificationLogOf } from '~/model/notifications'
import { summary as row } from '~/model/test-deliveries'
import { searchedBodies } from '~/model/body-search'
import {
  matchInBody,
  narrowed,
  narrowedNotifications,
  noFilters,
  outcomeFilters,
  servedFilters,
  viewOf,
} from './delivery-filters'

const names = {
  hasFailed: false,
  channels: new Map([['c', 'Fraud desk']]),
  policies: new Map([['p', 'Health']]),
  events: new Map(),
}
const find = (rows: readonly DeliverySummary[], search: string) =>
  narrowed(rows, { ...noFilters, search }, names, 0)

test('a search includes the bodies', () => {
  const rows = [
    row({ id: '1', bodies: searchedBodies('{"deployment":{"name":"Customer Churn"}}', '', null) }),
    row({ id: '2', bodies: searchedBodies('{}', '{"error":"invalid_token"}', null) }),
    row({ id: '3', bodies: searchedBodies('{}', '{}', null) }),
    row({ id: '4' }),
  ]
  expect(find(rows, 'customer churn').map(({ id }) => id)).toEqual(['1'])
  expect(find(rows, 'INVALID_TOKEN').map(({ id }) => id)).toEqual(['2'])
  expect(find(rows, 'fraud')).toEqual(rows)
})

test('the match in a body is shown, unless the row itself shows the text', () => {
  const found = row({ bodies: searchedBodies('{}', '{"error":"invalid_token of fraud desk"}', null) })
  expect(matchInBody(found, 'invalid_token', names)?.part).toBe('response')
  expect(matchInBody(found, 'Fraud', names)).toBeNull()
  expect(matchInBody(found, ' ', names)).toBeNull()
})

/** Rows of random chains, newest first. The seed makes each run the same. */
function randomRows(seed: number): DeliverySummary[] {
  let state = seed
  const next = (end: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * end)
  }
  const statuses = ['sent', 'failed', 'retrying', 'pending', 'strange']
  return Array.from({ length: 60 }, (_, index) =>
    row({
      id: String(index),
      status: statuses[next(statuses.length)] ?? null,
      // Some parents are not loaded.
      parentId: next(2) === 0 ? null : String(index + 1 + next(6)),
      retryCount: next(3),
      channelId: ['c', 'd'][next(2)] ?? 'c',
      code: ['200', '401', ''][next(3)] ?? '',
      timestamp: new Date(moment - index * 3_600_000).toISOString(),
    }),
  )
}

const moment = Date.parse('2026-11-28T12:00:00Z')
const seeds = [1, 2, 3, 4, 5, 6, 7, 8]

test.each(seeds)('the undelivered notifications of log %i are those that the health counts', seed => {
  const log = notificationLogOf(randomRows(seed))
  const filters = { ...noFilters, status: 'is:undelivered' } as const
  const shown = narrowedNotifications(log, filters, names, moment)
  expect(shown).toEqual(undeliveredOf(log.all))
})

test.each(seeds)('each notification of log %i has exactly one outcome', seed => {
  const log = notificationLogOf(randomRows(seed))
  const counts = outcomeFilters.map(
    status => narrowedNotifications(log, { ...noFilters, status }, names, moment).length,
  )
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(log.all.length)
})

test.each(seeds)('a notification of log %i is shown if one of its attempts matches', seed => {
  const rows = randomRows(seed)
  const log = notificationLogOf(rows)
  const filters = { ...noFilters, channel: 'c', of: 'all', code: '401' } as const
  const attempts = new Set(narrowed(rows, filters, names, moment).map(({ id }) => id))
  expect(narrowedNotifications(log, filters, names, moment)).toEqual(
    log.all.filter(notification => notification.attempts.some(({ id }) => attempts.has(id))),
  )
})

test('a notification belongs to a range by the start of its first attempt', () => {
  const log = notificationLogOf([
    row({ id: '3', status: 'failed', timestamp: '2026-11-28T11:00:00Z' }),
    row({ id: '2', status: 'failed', timestamp: '2026-11-28T10:00:00Z', parentId: '1', retryCount: 1 }),
    row({ id: '1', status: 'retrying', timestamp: '2026-11-27T10:00:00Z' }),
  ])
  const filters = { ...noFilters, status: 'is:undelivered', last: '24h' } as const
  expect(narrowedNotifications(log, filters, names, moment).map(({ id }) => id)).toEqual(['3'])
  expect(narrowedNotifications(log, { ...filters, last: '30d' }, names, moment)).toHaveLength(2)
})

test('failed attempts are the ones that the health counts, and are shown as attempts', () => {
  const rows = randomRows(9)
  const failed = narrowed(rows, { ...noFilters, status: 'is:failed' }, names, 0)
  expect(failed).toHaveLength(healthOf(rows).counts.failed)
  expect(viewOf({ view: '', status: 'is:failed' })).toBe('attempts')
  expect(viewOf({ view: '', status: 'retrying' })).toBe('attempts')
  expect(viewOf({ view: '', status: 'is:undelivered' })).toBe('notifications')
  expect(viewOf({ view: 'attempts', status: '' })).toBe('attempts')
  expect(viewOf({ view: '', status: '' })).toBe('notifications')
})

test.each(outcomeFilters)('the outcome %s is one of notifications, whichever view is selected', status => {
  expect(viewOf({ view: 'attempts', status })).toBe('notifications')
})

test('the number of a channel in Health links to exactly its rows', () => {
  const rows = [
    row({ id: '1', channelId: 'c' }),
    row({ id: '2', channelId: 'd' }),
    row({ id: '3', channelId: 'c' }),
  ]
  const filters = { ...noFilters, channel: 'c', of: 'all' } as const
  expect(servedFilters(filters)).toEqual({})
  expect(narrowed(rows, filters, names, 0).map(({ id }) => id)).toEqual(['1', '3'])
  expect(servedFilters({ ...filters, of: '' })).toEqual({ channelId: 'c' })
})
