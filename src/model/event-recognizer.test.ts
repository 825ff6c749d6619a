import { expect, test } from 'vitest'
import type { Policy } from '~/contract/policies'
import type { DeliverySummary } from './delivery-summary'
import { eventRecognizer } from './event-recognizer'
import { summary } from './test-deliveries'

const health = { id: 'service.any', label: 'Service Health' }
const changes = { id: 'service.changes', label: 'Service Health Changes' }
const red = { id: 'service.red', label: 'Service Health: Red' }
const drift = { id: 'drift.one', label: 'Data drift' }
const driftTwin = { id: 'drift.two', label: 'Data drift' }
const catalog = { events: [health, changes, red, drift, driftTwin] }

const policyOf = (facts: Partial<Policy>) =>
  ({ id: 'p', channelId: 'c', created: '2026-03-01T00:00:00Z', updatedAt: null, ...facts }) as Policy
const groupOf = (...events: { id: string; label: string }[]) =>
  policyOf({ eventGroup: { id: 'g', label: 'G', events } })
const forRed = policyOf({ eventType: red })

const mail = (text: string, facts: Partial<DeliverySummary> = {}) =>
  summary({ about: { kind: 'subject', text }, timestamp: '2026-03-02T09:00:00Z', ...facts })
const eventOf = (sent: DeliverySummary, ...policies: Policy[]) => eventRecognizer(policies, catalog)(sent)

test('a body that names an event is about that event, even if neither its policy nor the catalog has it', () => {
  expect(eventOf(summary({ about: { kind: 'event', text: 'other' } }), forRed)).toBe('other')
})

test('an email of a policy for one event is about that event, whatever its text', () => {
  expect(eventOf(mail('Something happened'), forRed)).toBe(red.id)
  expect(eventOf(mail('Service Health Changes'), forRed)).toBe(red.id)
  expect(eventOf(summary({ about: null }), forRed)).toBe(red.id)
})

test('an email sent before its policy was last changed is recognized by its text alone', () => {
  const changed = { ...forRed, updatedAt: '2026-03-02T10:00:00Z' }
  expect(eventOf(mail('Something happened'), changed)).toBeNull()
  expect(eventOf(mail('Service Health: Red: Churn'), changed)).toBe(red.id)
  expect(eventOf(mail('Service Health Changes: Churn'), changed)).toBe(changes.id)
})

test('a retry or resend is recognized by its text alone, because its policy may have been changed before it', () => {
  const retry = { parentId: '1', retryCount: 1 }
  expect(eventOf(mail('Something happened', retry), forRed)).toBeNull()
  expect(eventOf(mail('Service Health Changes', retry), forRed)).toBe(changes.id)
})

test('an email of a policy for a group is about the event of the group with the longest label that it contains', () => {
  expect(eventOf(mail('Service Health: Red: Churn'), groupOf(health, red))).toBe(red.id)
  expect(eventOf(mail('Service Health: Amber: Churn'), groupOf(health, red))).toBe(health.id)
  expect(eventOf(mail('Service Health Changes: Churn'), groupOf(health, red))).toBe(health.id)
  expect(eventOf(mail('Something happened'), groupOf(health, red))).toBeNull()
  expect(eventOf(mail('Service Health: Red'), groupOf(drift))).toBeNull()
})

test('an email of an unknown policy is about the event of the catalog with the longest label that it contains', () => {
  expect(eventOf(mail('Service Health Changes: Churn'))).toBe(changes.id)
  expect(eventOf(mail('Service Health: Red: Churn'))).toBe(red.id)
  expect(eventOf(mail('Service Health: Redo'))).toBe(health.id)
  expect(eventOf(mail('Something happened'))).toBeNull()
  expect(eventOf(summary({ about: null }))).toBeNull()
})

test('if two events have the same label, a policy for one of them decides which one a delivery is about', () => {
  expect(eventOf(mail('Data drift: Churn'))).toBeNull()
  expect(eventOf(mail('Data drift: Churn'), groupOf(drift, driftTwin))).toBeNull()
  expect(eventOf(mail('Data drift: Churn'), groupOf(driftTwin, red))).toBe(driftTwin.id)
})

test('without the catalog, only the policies determine the events of emails', () => {
  const rule = eventRecognizer([groupOf(red)], undefined)
  expect(rule(mail('Service Health: Red'))).toBe(red.id)
  expect(rule(mail('Service Health: Red', { policyId: 'deleted' }))).toBeNull()
})
