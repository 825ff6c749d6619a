import { useCallback, useLayoutEffect, useRef } from 'react'

/** Returns a function that never changes and calls the latest callback: rows that get it don't render again for it. */
export function useStable<Args extends unknown[]>(
  callback: (...args: Args) => void,
): (...args: Args) => void {
  const latest = useRef(callback)
  useLayoutEffect(() => {
    latest.current = callback
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
