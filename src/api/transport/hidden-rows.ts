import { useMemo } from 'react'
import { createStore, useStore } from '~/api/device/store'

const hidden = createStore<ReadonlySet<string>>(new Set())

/** Returns the IDs of rows that are being deleted, as long as that can be undone: lists leave them out. */
export const hiddenIds = hidden.get

/** Returns `hiddenIds`; the component renders again when they change. */
export const useHiddenIds = (): ReadonlySet<string> => useStore(hidden)

/** Returns the rows of a list without the hidden ones. */
export const withoutHidden = <Row extends { id: string }>(
  rows: readonly Row[],
  ids: ReadonlySet<string>,
): readonly Row[] => (ids.size > 0 ? rows.filter(({ id }) => !ids.has(id)) : rows)

/** Returns the rows of a list without those that are being deleted. */
export function useShown<Row extends { id: string }>(
  rows: readonly Row[] | undefined,
): readonly Row[] | undefined {
  const ids = useHiddenIds()
  return useMemo(() => rows && withoutHidden(rows, ids), [rows, ids])
}

/** Takes rows out of every list. */
export const hide = (ids: readonly string[]): void => hidden.set(new Set([...hidden.get(), ...ids]))

/** Puts hidden rows back. */
export const reveal = (ids: readonly string[]): void => {
  const back = new Set(ids)
  hidden.set(new Set([...hidden.get()].filter(id => !back.has(id))))
}
