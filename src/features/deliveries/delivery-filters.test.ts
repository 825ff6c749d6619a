import { expect, test } from 'vitest'
import { millisecondsOf } from '~/contract/timestamp'
import type { DeliverySummary } from '~/model/delivery-summary'
import { eventRecognizer } from '~/model/event-recognizer'
import { healthOf } from '~/model/health'
import { undeliveredOf } from '~/model/channel-health'
import { notificationLogOf } from '~/model/notifications'
import { summary as row } from '~/model/test-deliveries'
import { searchedBodies } from '~/model/body-search'
import {
  deliveryState,
  narrowed,
  narrowedNotifications,
  noFilters,
  outcomeFilters,
  reachOf,
  servedFilters,
  viewOf,
} from './delivery-filters'
import { bodyMatches } from './delivery-search'

const events = [
  { id: 'model_deployments.service_health_red', label: 'Deployment Service Health Change: Red' },
  { id: 'model_deployments.service_health_any', label: 'Deployment Service Health Change' },
  { id: 'twin_one', label: 'Data drift' },
  { id: 'twin_two', label: 'Data drift' },
]
const names = {
  hasFailed: false,
  channels: new Map([['c', 'Fraud desk']]),
  policies: new Map([['p', 'Health']]),
  events: new Map(events.map(({ id, label }) => [id, label])),
  eventOf: eventRecognizer([], { events }),
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
  expect(bodyMatches('invalid_token', names)(found)?.part).toBe('response')
  expect(bodyMatches('Fraud', names)(found)).toBeNull()
  expect(bodyMatches('desk invalid', names)(found)?.excerpt).toContain('invalid_token')
  expect(bodyMatches('"token of fraud"', names)(found)?.excerpt).toContain('token of fraud')
  expect(bodyMatches(' ', names)(found)).toBeNull()
})

test('a search finds its words in any order, in fields and bodies together, and phrases as they are', () => {
  const rows = [
    row({
      about: { kind: 'subject', text: 'Service Health: Red' },
      bodies: searchedBodies('{"team":"night shift"}', '', null),
      code: '401',
    }),
  ]
  for (const typed of [
    'red health service',
    'night RED fraud',
    '"night shift" service',
    '401 health',
    '"health',
  ])
    expect(find(rows, typed)).toEqual(rows)
  for (const typed of ['red health amber', '"shift night"', '"service health red"', '40 health'])
    expect(find(rows, typed)).toEqual([])
})

test('the ID of an event finds only those emails and messages whose text contains its label', () => {
  const about = (text: string, kind: 'subject' | 'text' | 'event' = 'subject') =>
    row({ about: { kind, text } })
  const red = 'model_deployments.service_health_red'
  const rows = [
    about('Deployment Service Health Change: Red: Customer churn'),
    about('Deployment Service Health Change: Red: Customer churn', 'text'),
    about(red, 'event'),
    // Another event, none at all, and one of two with the same label.
    about('Deployment Service Health Change: Amber'),
    about('Deployment Service Health Change: Redo'),
    about('Data drift: Customer churn'),
  ]
  expect(find(rows, red)).toEqual(rows.slice(0, 3))
  const ofEvent = (event: string) => narrowed(rows, { ...noFilters, event }, names, 0)
  expect(ofEvent(red)).toEqual(rows.slice(0, 3))
  expect(ofEvent('model_deployments.service_health_any')).toEqual(rows.slice(3, 5))
  expect(ofEvent('twin_one')).toEqual([])
})

test('a range contains what began in it, and excludes its end', () => {
  const rows = [
    '2026-11-28T14:35:00Z',
    '2026-11-28T14:34:59.999Z',
    '2026-11-28T14:30:00Z',
    '2026-11-28T14:29:59Z',
  ]
    .map((timestamp, index) => row({ id: String(index), timestamp }))
    .concat(row({ id: 'none', timestamp: 'never' }))
  const range = { ...noFilters, from: '2026-11-28T14:30Z', to: '2026-11-28T15:35+01:00' }
  expect(narrowed(rows, range, names, 0).map(({ id }) => id)).toEqual(['1', '2'])
  const shown = narrowedNotifications(notificationLogOf(rows), range, names, 0)
  expect(shown.map(({ id }) => id)).toEqual(['1', '2'])
  expect(narrowed(rows, { ...range, to: '' }, names, 0).map(({ id }) => id)).toEqual(['0', '1', '2'])
  // A range takes precedence over a span that ends now.
  expect(narrowed(rows, { ...range, last: '15m' }, names, moment)).toHaveLength(2)
})

test('an unparsable time in the URL is ignored', () => {
  expect(deliveryState.parse({ from: 'yesterday', to: '2026-02-30T00:00Z' })).toMatchObject({
    from: '',
    to: '',
  })
})

test('the log is loaded back to the start of a range, or to its end if it has no start', () => {
  const [from, to] = ['2026-11-27T10:00Z', '2026-11-28T10:00Z']
  const at = Date.UTC(2026, 10, 28, 12)
  expect(reachOf({ last: '', from, to }, at)?.since).toBe(millisecondsOf(from))
  expect(reachOf({ last: '', from: '', to }, at)?.since).toBe(millisecondsOf(to))
  expect(reachOf({ last: '1h', from: '', to: '' }, at)?.since).toBe(at - 3_600_000)
  expect(reachOf({ last: '', from: '', to: '' }, at)).toBeNull()
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

const moment = Date.UTC(2026, 10, 28, 12)
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
