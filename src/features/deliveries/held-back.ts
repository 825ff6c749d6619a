import { useMemo, useState } from 'react'
import type { DeliverySummary } from '~/model/delivery-summary'

const none: readonly DeliverySummary[] = []

/**
 * Rows never move under the eyes of who reads them: those that come in after the first look wait until they are asked
 * for. A log that was empty shows them at once, and so does one that begins again. What was new in one log, of a policy
 * or a channel, is not in another.
 */
export function useHeldBack(all: readonly DeliverySummary[] | undefined, log: string) {
  // The newest row that is shown.
  const [newest, setNewest] = useState<{ log: string; id: string } | undefined>()
  const place = newest?.log === log ? (all?.findIndex(({ id }) => id === newest.id) ?? -1) : -1
  // Also of a log that begins again, further up than that row.
  if (place < 0 && all?.[0]) setNewest({ log, id: all[0].id })
  const held = Math.max(0, place)
  return {
    rows: useMemo(() => (held > 0 ? all?.slice(held) : all), [all, held]),
    newRows: useMemo(() => (held > 0 && all ? all.slice(0, held) : none), [all, held]),
    showNew: () => setNewest(all?.[0] && { log, id: all[0].id }),
  }
}
