import { useEffect, useMemo, useRef, useState } from 'react'
import { inSlices } from '~/api/device/slices'
import { filterSteps, stoppable } from '~/model/steps'

/** Up to this number, items are filtered at once, in a few milliseconds; more are filtered in slices. */
const MAX_AT_ONCE = 1000

interface Filtered<Item> {
  items: readonly Item[] | undefined
  /** Whether these items are the result of the current test. */
  isCurrent: boolean
}

/**
 * Returns the items that pass a test, or all of them without a test. Many items are filtered in slices; until that is
 * done, the previous result for the same name is returned.
 */
export function useFiltered<Item>(
  items: readonly Item[] | undefined,
  test: ((item: Item) => boolean) | null,
  name: string,
): Filtered<Item> {
  const atOnce = useMemo(() => {
    if (items === undefined || test === null) return items
    return items.length <= MAX_AT_ONCE ? items.filter(test) : undefined
  }, [items, test])
  const [last, setLast] = useState({ name, items: atOnce, of: items, test })
  if (atOnce && (atOnce !== last.items || name !== last.name))
    setLast({ name, items: atOnce, of: items, test })
  const latest = useRef({ name, items, test })
  const isRunning = useRef(false)
  const isNeeded = items !== undefined && atOnce === undefined
  const isCurrent = last.items !== undefined && last.of === items && last.test === test && last.name === name
  useEffect(() => {
    latest.current = { name, items, test }
    if (!isNeeded || isCurrent || isRunning.current) return
    isRunning.current = true
    void (async () => {
      let now = latest.current
      // A log that grows in the meantime is filtered afterward. Starting over each time, a long load would show nothing.
      do {
        now = latest.current
        const { items: all, test: isWanted } = now
        if (!all || !isWanted) break
        const steps = stoppable(filterSteps(all, isWanted), () => latest.current.test !== isWanted)
        const found = await inSlices(steps)
        if (found !== null) setLast({ ...now, items: found, of: all })
      } while (latest.current.items !== now.items || latest.current.test !== now.test)
      isRunning.current = false
    })()
  })
  useEffect(
    () => () => {
      latest.current = { name: '', items: undefined, test: null }
    },
    [],
  )
  if (!isNeeded) return { items: atOnce, isCurrent: true }
  return {
    items: last.name === name ? last.items : undefined,
    isCurrent,
  }
}
