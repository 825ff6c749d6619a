import { expect, test } from 'vitest'
import { isSetupOpen, setupOf } from './setup'

const none = { data: [], unreadable: [] }
const one = { data: [1], unreadable: [] }
const unreadable = { data: [], unreadable: [1] }
const unused = { data: [{ lastNotificationAt: null }], unreadable: [] }
const used = { data: [{ lastNotificationAt: '2026-03-02T09:00:00Z' }], unreadable: [] }
const noDeliveries = { rows: [], unreadable: 0 }

test('a step of the setup is completed by what the service has', () => {
  const oneDelivery = { rows: [1], unreadable: 0 }
  expect(setupOf(none, none, noDeliveries)).toEqual({ channel: false, policy: false, event: false })
  expect(setupOf(unused, one, noDeliveries)).toEqual({ channel: true, policy: true, event: false })
  expect(setupOf(unused, one, oneDelivery)).toEqual({ channel: true, policy: true, event: true })
  expect(setupOf(used, none, noDeliveries)).toEqual({ channel: true, policy: false, event: true })
})

test('rows that cannot be read complete a step', () => {
  const setup = setupOf(unreadable, unreadable, { rows: [], unreadable: 1 })
  expect(setup).toEqual({ channel: true, policy: true, event: true })
})

test('a service is set up until it has sent something', () => {
  expect(isSetupOpen(setupOf(none, none, noDeliveries))).toBe(true)
  expect(isSetupOpen(setupOf(unused, one, noDeliveries))).toBe(true)
  expect(isSetupOpen(setupOf(used, none, noDeliveries))).toBe(false)
  expect(isSetupOpen(setupOf(used, one, noDeliveries))).toBe(false)
})
