import { useEffect, useRef } from 'react'
import type { DeliveryWindow } from '~/model/delivery-window'
import { isCovered } from '~/model/ranges'
import type { useLoadMore } from '~/api/deliveries'

/** The number of attempts after which no more are loaded automatically, so that they fit into memory. */
const MAX_ATTEMPTS = 100_000

/**
 * Loads older deliveries until they cover the range from `since` to now, or until `most` attempts are loaded. `range`
 * is null if none is selected. Returns how far back the loaded deliveries go.
 */
export function useReach(
  window: DeliveryWindow | undefined,
  more: ReturnType<typeof useLoadMore>,
  range: { name: string; since: number } | null,
  most = MAX_ATTEMPTS,
) {
  const wanted = useRef(range?.since ?? null)
  const begunFor = useRef<string>(null)
  const isEnough = (loaded: DeliveryWindow) =>
    wanted.current === null || isCovered(loaded, wanted.current) || loaded.rows.length >= most
  const load = () => more.load(isEnough)
  useEffect(() => {
    // A range that is selected while another one is being loaded is loaded instead.
    wanted.current = range?.since ?? null
    if (window === undefined) return
    // Loaded once, it is loaded again if so much is new that the window begins again.
    if (range === null || isEnough(window)) begunFor.current = null
    // Otherwise once per range: after a stop or a failure, the user decides whether to continue.
    else if (begunFor.current !== range.name) {
      begunFor.current = range.name
      load()
    }
  })
  return {
    isCovered: window !== undefined && range !== null && isCovered(window, range.since),
    isLoading: more.isLoading,
    stop: more.stop,
    error: more.error,
    load,
  }
}
