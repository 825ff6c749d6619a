import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Policy } from '~/contract/policies'
import { timestampOf } from '~/contract/timestamp'
import { lastDeliveries } from '~/model/event-deliveries'
import { eventRecognizer } from '~/model/event-recognizer'
import { latestEvents } from '~/model/latest-events'
import { notificationLogOf } from '~/model/notifications'
import { summary } from '~/model/test-deliveries'
import { narrowedNotifications, noFilters } from './delivery-filters'

const events = [
  { id: 'any', label: 'Service Health' },
  { id: 'changes', label: 'Service Health Changes' },
  { id: 'red', label: 'Service Health: Red' },
  { id: 'drift', label: 'Data drift' },
  { id: 'drift-twin', label: 'Data drift' },
]
const ids = [...events.map(({ id }) => id), 'not-in-catalog']
const start = Date.UTC(2026, 2, 2, 9)
const timestamp = fc.integer({ min: 0, max: 8 }).map(second => timestampOf(start + second * 1000))

const trigger = fc.oneof(
  fc.constantFrom(...events).map(eventType => ({ eventType })),
  fc.subarray(events).map(held => ({ eventGroup: { id: 'g', label: 'G', events: held } })),
  fc.constant({}),
)
const policies = fc.tuple(
  ...['p', 'q'].map(id =>
    fc
      .tuple(trigger, fc.option(timestamp))
      .map(
        ([its, updatedAt]) =>
          ({ id, channelId: 'c', created: timestampOf(start), updatedAt, ...its }) as unknown as Policy,
      ),
  ),
)

const text = fc
  .tuple(
    fc.constantFrom(...events.map(({ label }) => label), 'Hello'),
    fc.constantFrom('Churn', 'Fraud', 'Red'),
  )
  .map(([label, entity]) => `${label}: ${entity}`)
const about = fc.oneof(
  fc.record({ kind: fc.constant('event' as const), text: fc.constantFrom(...ids) }),
  fc.record({ kind: fc.constantFrom('subject' as const, 'text' as const), text }),
  fc.constant(null),
)
const rows = fc
  .array(
    fc.record({
      about,
      timestamp: fc.oneof(timestamp, fc.constant('soon')),
      policyId: fc.constantFrom('p', 'q', 'deleted'),
      channelId: fc.constantFrom('c', 'd'),
      parentId: fc.option(fc.nat(14).map(String)),
      entityId: fc.constantFrom('e', 'f', null),
      entityName: fc.constantFrom('Churn', 'Fraud', '', null),
    }),
    { maxLength: 15 },
  )
  .map(facts => facts.map((row, index) => summary({ ...row, id: String(index) })))

test('of any log, its event filter, “Who gets it”, and the latest events agree on the event of each delivery', () => {
  fc.assert(
    fc.property(rows, policies, (sent, senders) => {
      const log = notificationLogOf(sent)
      const eventOf = eventRecognizer(senders, { events })
      const names = {
        hasFailed: false,
        channels: new Map(),
        policies: new Map(),
        events: new Map(events.map(({ id, label }) => [id, label])),
        eventOf,
      }
      const eventInLog = new Map<string, string>()
      for (const event of ids) {
        const found = narrowedNotifications(log, { ...noFilters, event }, names, start)
        for (const { id } of found) {
          expect(eventInLog.has(id)).toBe(false)
          eventInLog.set(id, event)
        }
        const last = lastDeliveries(log.all, event, senders, eventOf)
        for (const { id, channelId } of senders)
          expect(last.get(id)?.notification?.id).toBe(
            found.find(({ first }) => first.policyId === id && first.channelId === channelId)?.id,
          )
      }
      for (const latest of latestEvents(log.all, eventOf, Infinity)) {
        const named = latest.about?.kind === 'event' ? [latest.about.text] : []
        const known = latest.notifications.flatMap(({ id }) => eventInLog.get(id) ?? [])
        expect(new Set([...named, ...known]).size).toBeLessThanOrEqual(1)
        expect(known.length).toBeGreaterThanOrEqual(named.length)
      }
    }),
  )
})
