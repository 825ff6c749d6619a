import { useState } from 'react'
import type { UserNotification } from '~/contract/inbox'
import { idOf } from './inbox-rows'

/**
 * Parts what is on the page from what has come since: that waits until it is let in, so that nothing moves below a
 * pointer. Where there is nothing yet it comes in by itself.
 */
export function useArrivals(
  rows: readonly UserNotification[] | undefined,
  isShown: (row: UserNotification) => boolean,
) {
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null)
  const shown = rows?.filter(isShown) ?? []
  const settled = shown.filter(row => known?.has(idOf(row)))
  const letIn = () => setKnown(new Set(rows?.map(idOf)))
  if (rows && (!known || (settled.length === 0 && shown.length > 0))) letIn()
  return { settled, waiting: shown.filter(row => !known?.has(idOf(row))), letIn }
}
