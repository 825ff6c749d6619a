import { useLayoutEffect, useRef } from 'react'
import { matchPath, NavigationType, useLocation, useNavigationType } from 'react-router-dom'
import { createStore } from '~/api/device/store'
import { patterns } from '~/paths'

/** The scroll position of each entry of the history, by its key. */
const positions = createStore<ReadonlyMap<string, number>>(new Map())

const isDetail = (pathname: string) =>
  [patterns.delivery, patterns.event].some(pattern => matchPath(pattern, pathname))

/**
 * Scrolls a new page to its top, and Back to the previous position. A drawer does not move the page below it, and a pane
 * not the list beside it: that may have been scrolled since the pane was opened.
 */
export function usePageScroll(): void {
  const { key, pathname } = useLocation()
  const how = useNavigationType()
  const shown = useRef<string | null>(null)
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = pathname
    const known = positions.get().get(key)
    const isOnlyDetail = before !== null && before !== pathname && (isDetail(before) || isDetail(pathname))
    if (how !== NavigationType.Pop) {
      if (before === null) window.scrollTo(0, 0)
    } else if (known !== undefined && !isOnlyDetail) window.scrollTo(0, known)
    return () => positions.set(new Map([...positions.get(), [key, window.scrollY]]))
  }, [key, how, pathname])
}
