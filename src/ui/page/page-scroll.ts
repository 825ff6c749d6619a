import { useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom'
import { createStore } from '~/api/device/store'

/** The scroll position of each entry of the history, by its key. */
const positions = createStore<ReadonlyMap<string, number>>(new Map())

/** Scrolls a new page to its top, and Back to the previous position. A drawer does not move the page below it. */
export function usePageScroll(): void {
  const { key } = useLocation()
  const how = useNavigationType()
  const isNew = useRef(true)
  useLayoutEffect(() => {
    const known = positions.get().get(key)
    if (how === NavigationType.Pop && known !== undefined) window.scrollTo(0, known)
    else if (how !== NavigationType.Pop && isNew.current) window.scrollTo(0, 0)
    isNew.current = false
    return () => positions.set(new Map([...positions.get(), [key, window.scrollY]]))
  }, [key, how])
}
