import { expect, test, vi } from 'vitest'
import { lazily } from './lazily'

test('a value is made on the first call, and only then', () => {
  const make = vi.fn(() => undefined)
  const value = lazily(make)
  expect(make).not.toHaveBeenCalled()
  value()
  value()
  expect(make).toHaveBeenCalledOnce()
})
