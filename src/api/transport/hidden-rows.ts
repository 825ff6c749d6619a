import { createStore, useStore } from '~/api/device/store'

const hidden = createStore<ReadonlySet<string>>(new Set())

/** Returns the IDs of rows that are being deleted, as long as that can be undone: lists leave them out. */
export const hiddenIds = hidden.get

/** Returns `hiddenIds`; the component renders again when they change. */
export const useHiddenIds = (): ReadonlySet<string> => useStore(hidden)

/** Takes rows out of every list. */
export const hide = (ids: readonly string[]): void => hidden.set(new Set([...hidden.get(), ...ids]))

/** Puts hidden rows back. */
export const reveal = (ids: readonly string[]): void =>
  hidden.set(new Set([...hidden.get()].filter(id => !ids.includes(id))))
