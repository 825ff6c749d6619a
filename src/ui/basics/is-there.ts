import { useEffect, useRef, type RefObject } from 'react'

/** Whether the component is still on the page: what it has begun may end after it has been left. */
export function useIsThere(): RefObject<boolean> {
  const isThere = useRef(true)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  return isThere
}
