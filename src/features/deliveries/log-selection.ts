import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'react-router-dom'
import * as z from 'zod/mini'
import { draftPrefix, keep, readKept } from '~/api/device/kept'
import { createStore } from '~/api/device/store'
import { uniqueName } from '~/api/device/unique-name'
import { realm } from '~/api/session/session'
import type { Notification } from '~/model/notifications'
import { parseJson } from '~/model/parse-json'

const none: ReadonlySet<string> = new Set()

/** The selection in the log when it was last shown, and the entry of the history that showed it: Back restores it. */
const leftSelection = createStore({ entry: '', ids: none })

/** The notifications selected among the rows of the log. Rows that the filters hide are not selected. */
export function useLogSelection(rows: readonly Notification[] | undefined) {
  const { key: entry } = useLocation()
  const [ids, setIds] = useState(() => {
    const left = leftSelection.get()
    return left.entry === entry ? left.ids : none
  })
  useEffect(() => leftSelection.set({ entry, ids }), [entry, ids])
  const selected = useMemo(
    () => (ids.size === 0 ? [] : (rows ?? []).filter(({ id }) => ids.has(id))),
    [ids, rows],
  )
  const toggle = useCallback(
    (id: string) =>
      setIds(before => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
  )
  const total = rows?.length ?? 0
  return {
    selected,
    isSelected: (id: string) => ids.has(id),
    isWhole: total > 0 && selected.length === total,
    toggle,
    toggleAll: () => setIds(selected.length === total ? none : new Set(rows?.map(({ id }) => id))),
    clear: () => setIds(none),
  }
}

export type LogSelection = ReturnType<typeof useLogSelection>

const storedSelection = z.object({ name: z.string(), ids: z.array(z.string()) })

/** The selection that was stored last, in case it can't be: the storage may be full, or too small for it. */
const last = createStore<z.output<typeof storedSelection> | null>(null)

/** Like a draft, it is for this tab and user, and forgotten when the user signs out. */
const storageName = () => `${draftPrefix}${realm()}.selection`

/**
 * Stores a selection for the resend plan, and returns its name for the URL, because the IDs can be too long for a URL.
 */
export function keepSelection(selected: readonly Notification[]): string {
  const selection = { name: uniqueName(), ids: selected.map(({ id }) => id) }
  last.set(selection)
  keep('session', storageName(), JSON.stringify(selection))
  return selection.name
}

/** Returns the IDs of the notifications of a stored selection; null if this tab no longer has it. */
export function keptSelection(name: string): ReadonlySet<string> | null {
  const selection = last.get() ?? storedSelectionOf(readKept('session', storageName()))
  return selection?.name === name ? new Set(selection.ids) : null
}

function storedSelectionOf(text: string | null) {
  const result = z.safeParse(storedSelection, parseJson(text ?? ''))
  return result.success ? result.data : null
}
