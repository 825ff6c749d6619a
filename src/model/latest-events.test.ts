import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeliverySummary } from './delivery-summary'
import type { Policy } from '~/contract/policies'
import { eventRecognizer } from './event-recognizer'
import { latestEvents } from './latest-events'
import { notificationLogOf } from './notifications'
import { summary } from './test-deliveries'

const start = Date.UTC(2026, 2, 2, 9)
const at = (milliseconds: number) => new Date(start + milliseconds).toISOString()
const red = { kind: 'event', text: 'service.red' } as const
const catalog = { events: [{ id: 'service.red', label: 'Service health: red' }] }
const churn = { entityId: 'e1', entityName: 'Customer churn' }
const mail = (text: string) => ({ about: { kind: 'subject' as const, text } })
const failed = { status: 'failed', cause: 'server' } as const

const eventsOf = (rows: readonly DeliverySummary[], maxEvents = 6, policies: Policy[] = []) =>
  latestEvents(notificationLogOf(rows).all, eventRecognizer(policies, catalog), maxEvents)

test('the notifications of one event and moment are one event, with the channels that got it', () => {
  const events = eventsOf([
    summary({ id: '4', channelId: 'd', timestamp: at(900), about: red, ...churn, ...failed }),
    summary({ id: '3', channelId: 'c', timestamp: at(600), ...mail('Service health: red: Customer churn') }),
    summary({
      id: '2',
      channelId: 'b',
      timestamp: at(300),
      about: { kind: 'text', text: 'Customer churn is red' },
    }),
    summary({ id: '1', channelId: 'a', timestamp: at(0), about: red, ...churn }),
  ])
  expect(events).toMatchObject([
    {
      id: '4',
      about: red,
      entityName: 'Customer churn',
      at: at(0),
      channels: 4,
      received: 3,
      outcome: 'failed',
    },
  ])
})

test('the same event at another moment, of another deployment, or of another kind is another event', () => {
  const events = eventsOf([
    summary({ id: '4', timestamp: at(60_200), about: { kind: 'event', text: 'service.green' }, ...churn }),
    summary({ id: '3', timestamp: at(60_100), about: red, entityId: 'e2', entityName: 'Fraud' }),
    summary({ id: '2', timestamp: at(60_000), about: red, ...churn }),
    summary({ id: '1', timestamp: at(0), about: red, ...churn }),
  ])
  expect(events.map(({ id }) => id)).toEqual(['4', '3', '2', '1'])
})

test('a mail that names no event of its moment is an event of its own, under its subject', () => {
  const events = eventsOf([
    summary({ id: '2', timestamp: at(100), ...mail('Credits are used up') }),
    summary({ id: '1', timestamp: at(0), about: red, ...churn }),
  ])
  expect(events).toMatchObject([
    { about: { kind: 'text', text: 'Credits are used up' }, entityName: null },
    { about: red },
  ])
})

test('an email belongs to the event of its policy, even if its text contains the label of another', () => {
  const forGreen = { id: 'p', created: at(-1000), eventType: { id: 'service.green', label: '' } }
  const events = eventsOf(
    [
      summary({ id: '3', timestamp: at(200), ...mail('Service health: red: Customer churn') }),
      summary({ id: '2', timestamp: at(100), about: null }),
      summary({ id: '1', timestamp: at(0), about: red, ...churn }),
    ],
    6,
    [forGreen as unknown as Policy],
  )
  expect(events).toMatchObject([
    { id: '3', about: { kind: 'text' } },
    { id: '2', about: { kind: 'event', text: 'service.green' } },
    { id: '1', about: red },
  ])
})

test('a channel that received one of an event’s two notifications counts as having received the event', () => {
  const events = eventsOf([
    summary({ id: '2', policyId: 'p2', timestamp: at(100), about: red, ...failed }),
    summary({ id: '1', policyId: 'p1', timestamp: at(0), about: red }),
  ])
  expect(events).toMatchObject([{ channels: 1, received: 1, outcome: 'delivered' }])
})

test('a notification whose time cannot be parsed is an event of its own, and the older ones stay apart', () => {
  const events = eventsOf([
    summary({ id: '4', channelId: 'a', timestamp: 'soon', about: red, ...churn }),
    summary({ id: '3', channelId: 'a', timestamp: at(60_000), about: red, ...churn }),
    summary({ id: '2', channelId: 'b', timestamp: at(0), about: red, ...churn }),
    summary({ id: '1', channelId: 'a', timestamp: at(0), about: red, ...churn }),
  ])
  expect(events.map(({ notifications }) => notifications.map(({ id }) => id))).toEqual([
    ['4'],
    ['3'],
    ['2', '1'],
  ])
})

test('an event is in progress as long as a notification is pending', () => {
  const rows = [summary({ about: red, status: 'pending' })]
  expect(eventsOf(rows)).toMatchObject([{ channels: 1, received: 0, outcome: 'open' }])
})

const anyRows = fc
  .array(
    fc.record({
      milliseconds: fc.nat(10_000),
      about: fc.constantFrom(red, { kind: 'text', text: 'Customer churn' } as const, null),
      status: fc.constantFrom('sent', 'failed', 'pending'),
      channelId: fc.constantFrom('a', 'b', 'c'),
      timestamp: fc.constantFrom('', 'soon', null),
    }),
    { maxLength: 30 },
  )
  .map(rows =>
    rows
      .toSorted((one, other) => other.milliseconds - one.milliseconds)
      .map(({ milliseconds, timestamp, ...row }, index) =>
        summary({ ...row, id: String(index), timestamp: timestamp ?? at(milliseconds) }),
      ),
  )
  .chain(rows => fc.oneof(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))

test('of any log, each notification belongs to exactly one event, whose notifications began within a moment', () => {
  fc.assert(
    fc.property(anyRows, rows => {
      const events = eventsOf(rows, Infinity)
      const ids = events.flatMap(({ notifications }) => notifications.map(({ id }) => id))
      expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
      for (const { channels, received, notifications } of events) {
        expect(channels).toBeGreaterThan(0)
        expect(received).toBeLessThanOrEqual(channels)
        const times = notifications.flatMap(({ startedAt }) => startedAt ?? [])
        expect(times.length === notifications.length || notifications.length === 1).toBe(true)
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(2000)
      }
      expect(eventsOf(rows, 2)).toEqual(events.slice(0, 2))
    }),
  )
})
