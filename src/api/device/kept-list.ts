import { forget, keep, readKept, readKeptList } from './kept'
import { createStore } from './store'

/** A value that is kept as a list on this device, for all tabs. */
export interface KeptList<Value> {
  /** Returns the value of what is kept, always the same one until that changes. */
  get: () => Value
  /** Keeps a list instead. */
  set: (list: readonly unknown[]) => void
  /** Calls a listener after a change in any tab. Returns a function that unsubscribes it. */
  subscribe: (listener: () => void) => () => void
}

/** Returns a list that is kept under a name, which may differ with each session, and what it means. */
export function keptList<Value>(
  nameNow: () => string,
  valueOf: (list: readonly unknown[]) => Value,
): KeptList<Value> {
  let last: { text: string | null; value: Value } = { text: null, value: valueOf([]) }
  const changes = createStore(0)
  return {
    get: () => {
      const name = nameNow()
      const text = readKept('local', name)
      if (text !== last.text) last = { text, value: valueOf(readKeptList('local', name)) }
      return last.value
    },
    set: list => {
      if (list.length === 0) forget('local', nameNow())
      else keep('local', nameNow(), JSON.stringify(list))
      changes.set(changes.get() + 1)
    },
    subscribe: listener => {
      const stop = changes.subscribe(listener)
      addEventListener('storage', listener)
      return () => {
        stop()
        removeEventListener('storage', listener)
      }
    },
  }
}
