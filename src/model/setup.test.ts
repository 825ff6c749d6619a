import { expect, test } from 'vitest'
import { isSetupOpen, setupOf } from './setup'

test('a step of the setup is completed by what the service has', () => {
  const sent = { lastNotificationAt: '2026-03-02T09:00:00Z' }
  const unused = { lastNotificationAt: null }
  expect(setupOf([], [], [])).toEqual({ channel: false, policy: false, event: false })
  expect(setupOf([unused], [1], [])).toEqual({ channel: true, policy: true, event: false })
  expect(setupOf([unused], [1], [1])).toEqual({ channel: true, policy: true, event: true })
  expect(setupOf([sent], [], [])).toEqual({ channel: true, policy: false, event: true })
  expect(isSetupOpen(setupOf([sent], [], []))).toBe(true)
  expect(isSetupOpen(setupOf([sent], [1], []))).toBe(false)
})
