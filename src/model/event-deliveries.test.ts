import { expect, test } from 'vitest'
import type { Policy } from '~/contract/policies'
import { lastDeliveries } from './event-deliveries'
import { eventRecognizer } from './event-recognizer'
import { notificationLogOf, type NotificationLog } from './notifications'
import { summary } from './test-deliveries'

const red = { id: 'service.red', label: 'Service health: red' }
const green = { id: 'service.green', label: 'Service health: green' }

const forHealth = {
  id: 'p',
  channelId: 'c',
  created: '2026-03-01T00:00:00Z',
  eventGroup: { id: 'health', label: 'Health', events: [red, green] },
} as unknown as Policy

const mail = (text: string) => summary({ about: { kind: 'subject', text } })
const lastOfRed = (log: NotificationLog, policies = [forHealth]) =>
  lastDeliveries(log.all, red.id, policies, eventRecognizer(policies, undefined))

test('the last delivery is the newest one about the event, by the policy, to its current channel', () => {
  const log = notificationLogOf([
    summary({ id: '5', about: { kind: 'event', text: green.id } }),
    summary({ id: '4', about: { kind: 'event', text: red.id }, channelId: 'before' }),
    summary({ id: '3', about: { kind: 'event', text: red.id }, policyId: 'other' }),
    summary({ id: '2', about: { kind: 'event', text: red.id }, status: 'failed' }),
    summary({ id: '1', about: { kind: 'event', text: red.id } }),
  ])
  const last = lastOfRed(log).get('p')
  expect(last).toMatchObject({ notification: { id: '2', verdict: { kind: 'failed' } }, unclear: 0 })
})

test('possible newer deliveries are counted, but not those about another event', () => {
  const log = notificationLogOf([
    { ...mail('Something happened'), id: '4' },
    { ...mail('Service health: green'), id: '3' },
    { ...mail('Service health: red'), id: '2' },
    { ...mail('Something happened'), id: '1' },
  ])
  expect(lastOfRed(log).get('p')).toMatchObject({
    notification: { id: '2' },
    unclear: 1,
  })
})

test('a policy that has never sent the event has no last delivery', () => {
  const log = notificationLogOf([{ ...mail('Something happened'), id: '1' }])
  const last = lastOfRed(log, [forHealth, { ...forHealth, id: 'q' }])
  expect(last.get('p')).toEqual({ notification: null, unclear: 1 })
  expect(last.get('q')).toEqual({ notification: null, unclear: 0 })
})
