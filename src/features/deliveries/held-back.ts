import { useMemo, useState } from 'react'
import type { DeliverySummary } from '~/model/delivery-summary'

const none: readonly DeliverySummary[] = []

/**
 * Rows never move under the eyes of who reads them: those that come in after the first look wait until they are asked
 * for. A log that was empty shows them at once, and so does one that begins again.
 */
export function useHeldBack(all: readonly DeliverySummary[] | undefined) {
  // The newest row that is shown.
  const [newest, setNewest] = useState<string | undefined>()
  const place = all?.findIndex(({ id }) => id === newest) ?? -1
  // Also of a log that begins again, further up than that row.
  if (place < 0 && all?.[0]) setNewest(all[0].id)
  const held = Math.max(0, place)
  return {
    rows: useMemo(() => (held > 0 ? all?.slice(held) : all), [all, held]),
    newRows: useMemo(() => (held > 0 && all ? all.slice(0, held) : none), [all, held]),
    showNew: () => setNewest(all?.[0]?.id),
  }
}
