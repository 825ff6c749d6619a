import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeliverySummary } from '~/model/delivery-summary'
import { eventRecognizer } from '~/model/event-recognizer'
import { latestEvents } from '~/model/latest-events'
import { notificationLogOf } from '~/model/notifications'
import { summary as row } from '~/model/test-deliveries'
import { siblingsOf } from './delivery-siblings'

const about = { kind: 'event', text: 'model_deployments.service_health_red' } as const
const mail = { kind: 'subject', text: 'Service health: red' } as const
const eventOf = eventRecognizer([], { events: [{ id: about.text, label: 'Service health: red' }] })

/** Returns the siblings of each notification, by its ID. */
function siblingsIn(rows: readonly DeliverySummary[]) {
  const log = notificationLogOf(rows)
  const siblings = log.all.map(one => [one.id, siblingsOf(one, log, eventOf).map(({ id }) => id)] as const)
  return Object.fromEntries(siblings)
}

test('the notifications of the same event at the same moment are siblings', () => {
  const siblings = siblingsIn([
    row({ id: '7', about, entityId: 'e', timestamp: '2026-03-02T09:00:03Z' }),
    row({ id: '5', about, entityId: 'other', timestamp: '2026-03-02T09:00:00Z' }),
    row({ id: '4', about: null, entityId: 'e' }),
    row({ id: '3', about, entityId: 'e', parentId: '1', retryCount: 1 }),
    row({ id: '2', about, entityId: 'e', status: 'failed' }),
    row({ id: '1', about, entityId: 'e', status: 'retrying' }),
  ])
  expect(siblings).toEqual({ 7: [], 5: [], 4: [], 2: ['1'], 1: ['2'] })
})

test('a mail with the label of an event of its moment is a sibling of the event’s other notifications', () => {
  expect(siblingsIn([row({ id: '2', about: mail }), row({ id: '1', about, entityId: 'e' })])).toEqual({
    2: ['1'],
    1: ['2'],
  })
})

const anyRows = fc
  .array(
    fc.record({
      second: fc.nat(9),
      about: fc.constantFrom(about, mail, null),
      entityId: fc.constantFrom('e', 'f'),
    }),
    { maxLength: 20 },
  )
  .map(rows =>
    rows
      .toSorted((one, other) => other.second - one.second)
      .map(({ second, ...given }, index) =>
        row({ ...given, id: String(index), timestamp: `2026-03-02T09:00:0${second}Z` }),
      ),
  )

test('of any log, the siblings of a notification are the others of its event on the overview', () => {
  fc.assert(
    fc.property(anyRows, rows => {
      const log = notificationLogOf(rows)
      for (const { notifications } of latestEvents(log.all, eventOf, Infinity))
        for (const one of notifications)
          expect([...siblingsOf(one, log, eventOf), one].map(({ id }) => id).toSorted()).toEqual(
            notifications.map(({ id }) => id).toSorted(),
          )
    }),
  )
})
