import { useCallback, useMemo, useState } from 'react'
import * as z from 'zod/mini'
import { keep, readKept, selectionName } from '~/api/device/kept'
import { uniqueName } from '~/api/device/unique-name'
import type { Notification } from '~/model/notifications'
import { parseJson } from '~/model/parse-json'

const none: ReadonlySet<string> = new Set()

/** The notifications selected among the rows of the log. Rows that the filters hide are not selected. */
export function useLogSelection(rows: readonly Notification[] | undefined) {
  const [ids, setIds] = useState(none)
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

/**
 * Stores a selection for the resend plan, and returns its name for the URL, because the IDs can be too long for a URL.
 */
export function keepSelection(selected: readonly Notification[]): string {
  const name = uniqueName()
  keep('session', selectionName, JSON.stringify({ name, ids: selected.map(({ id }) => id) }))
  return name
}

/** Returns the IDs of the notifications of a stored selection; null if this tab no longer has it. */
export function keptSelection(name: string): ReadonlySet<string> | null {
  const stored = z.safeParse(storedSelection, parseJson(readKept('session', selectionName) ?? ''))
  return stored.success && stored.data.name === name ? new Set(stored.data.ids) : null
}
