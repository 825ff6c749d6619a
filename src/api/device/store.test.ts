import { expect, test, vi } from 'vitest'
import { createStore, resetStores } from './store'

test('a store notifies its listeners of a new value, and only of a new one', () => {
  const store = createStore(1)
  const listener = vi.fn<() => void>()
  const stop = store.subscribe(listener)
  store.set(2)
  store.set(2)
  expect(listener).toHaveBeenCalledTimes(1)
  stop()
  store.set(3)
  expect(listener).toHaveBeenCalledTimes(1)
  expect(store.get()).toBe(3)
})

test('a reset puts stores back to their first values', () => {
  const store = createStore('first')
  store.set('second')
  resetStores()
  expect(store.get()).toBe('first')
})
