import { useSyncExternalStore } from 'react'

/** A value outside of React, and its listeners. */
export interface Store<Value> {
  get: () => Value
  /** Replaces the value and notifies all listeners, unless it is the same. */
  set: (value: Value) => void
  /** Calls a listener after each change. Returns a function that unsubscribes it. */
  subscribe: (listener: () => void) => () => void
}

const resets = new Set<() => void>()

/** Returns a store with its first value. */
export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  resets.add(() => {
    value = initial
  })
  return {
    get: () => value,
    set: next => {
      if (Object.is(next, value)) return
      value = next
      for (const notify of listeners) notify()
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Returns a store's value, or what `select` takes from it: the component renders again when that changes. */
export function useStore<Value>(store: Store<Value>): Value
export function useStore<Value, Selected>(store: Store<Value>, select: (value: Value) => Selected): Selected
export function useStore<Value>(store: Store<Value>, select: (value: Value) => unknown = value => value) {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}

/** Resets every store to its initial value, so that tests do not affect each other. */
export const resetStores = (): void => resets.forEach(reset => reset())
