import { useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom'

/** Where each place in the history was scrolled to. */
const positions = new Map<string, number>()

/** A new page begins at its top; Back returns to where one was. What opens over a page does not move it. */
export function usePageScroll(): void {
  const { key } = useLocation()
  const how = useNavigationType()
  const isNew = useRef(true)
  useLayoutEffect(() => {
    const known = positions.get(key)
    if (how === NavigationType.Pop && known !== undefined) window.scrollTo(0, known)
    else if (how !== NavigationType.Pop && isNew.current) window.scrollTo(0, 0)
    isNew.current = false
    return () => void positions.set(key, window.scrollY)
  }, [key, how])
}
