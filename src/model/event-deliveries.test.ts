import { expect, test } from 'vitest'
import type { Policy } from '~/contract/policies'
import type { DeliverySummary } from './delivery-summary'
import { eventRecognizer, lastDeliveries } from './event-deliveries'
import { notificationLogOf } from './notifications'
import { summary } from './test-deliveries'

const red = { id: 'service.red', label: 'Service health: red' }
const redTwice = { id: 'service.red_twice', label: 'Service health: red twice' }
const green = { id: 'service.green', label: 'Service health: green' }

const policyOf = (facts: Partial<Policy>) =>
  ({ id: 'p', channelId: 'c', created: '2026-03-01T00:00:00Z', updatedAt: null, ...facts }) as Policy
const forRed = policyOf({ eventType: red })
const forHealth = policyOf({ eventGroup: { id: 'health', label: 'Health', events: [red, redTwice, green] } })

const mail = (text: string, at = '2026-03-02T09:00:00Z') =>
  summary({ about: { kind: 'subject', text }, timestamp: at })
const eventOf = (sent: DeliverySummary, policy: Policy) => eventRecognizer()(sent, policy)

test('a body that names an event is about that event, whatever its policy now covers', () => {
  expect(eventOf(summary({ about: { kind: 'event', text: 'other' } }), forRed)).toBe('other')
})

test('an email of a policy for one event is about that event', () => {
  expect(eventOf(mail('Something happened'), forRed)).toBe(red.id)
})

test('an email sent before its policy was last changed is recognized by its text alone', () => {
  const changed = { ...forRed, updatedAt: '2026-03-02T10:00:00Z' }
  expect(eventOf(mail('Something happened'), changed)).toBeNull()
  expect(eventOf(mail('Service health: red: Churn'), changed)).toBe(red.id)
})

test('an email of a policy for a group is about the event with the longest label that it contains', () => {
  expect(eventOf(mail('Service health: green: Churn'), forHealth)).toBe(green.id)
  expect(eventOf(mail('Service health: red twice: Churn'), forHealth)).toBe(redTwice.id)
  expect(eventOf(mail('Something happened'), forHealth)).toBeNull()
})

test('two events with the same label can’t be distinguished', () => {
  const twins = policyOf({ eventGroup: { id: 'g', label: 'G', events: [red, { ...red, id: 'twin' }] } })
  expect(eventOf(mail('Service health: red'), twins)).toBeNull()
})

test('the last delivery is the newest one about the event, by the policy, to its current channel', () => {
  const log = notificationLogOf([
    summary({ id: '5', about: { kind: 'event', text: green.id } }),
    summary({ id: '4', about: { kind: 'event', text: red.id }, channelId: 'before' }),
    summary({ id: '3', about: { kind: 'event', text: red.id }, policyId: 'other' }),
    summary({ id: '2', about: { kind: 'event', text: red.id }, status: 'failed' }),
    summary({ id: '1', about: { kind: 'event', text: red.id } }),
  ])
  const last = lastDeliveries(log.all, red.id, [forHealth]).get('p')
  expect(last).toMatchObject({ notification: { id: '2', verdict: { kind: 'failed' } }, unclear: 0 })
})

test('possible newer deliveries are counted, but not those about another event', () => {
  const log = notificationLogOf([
    { ...mail('Something happened'), id: '4' },
    { ...mail('Service health: green'), id: '3' },
    { ...mail('Service health: red'), id: '2' },
    { ...mail('Something happened'), id: '1' },
  ])
  expect(lastDeliveries(log.all, red.id, [forHealth]).get('p')).toMatchObject({
    notification: { id: '2' },
    unclear: 1,
  })
})

test('a policy that has never sent the event has no last delivery', () => {
  const log = notificationLogOf([{ ...mail('Something happened'), id: '1' }])
  const last = lastDeliveries(log.all, red.id, [forHealth, policyOf({ id: 'q' })])
  expect(last.get('p')).toEqual({ notification: null, unclear: 1 })
  expect(last.get('q')).toEqual({ notification: null, unclear: 0 })
})
