import { useMediaQuery } from '@mantine/hooks'
import { useLayoutEffect, useRef, useState } from 'react'
import { Outlet, useLocation } from 'react-router-dom'
import { PartBoundary } from '~/ui/basics/part-boundary'
import classes from './side-pane.module.css'

/** Whether the window is wide enough for a list and a pane beside it. */
export const useHasRoom = (): boolean =>
  useMediaQuery('(min-width: 75em)', false, { getInitialValueInEffect: false })

/** Where a list shows the detail of one of its rows; `context` is for the detail. */
export function DetailOutlet({ isOpen, context }: { isOpen: boolean; context?: unknown }) {
  const hasRoom = useHasRoom()
  return (
    <>
      {isOpen && hasRoom && <PaneRoom />}
      <PartBoundary isFloating>
        <Outlet context={context} />
      </PartBoundary>
    </>
  )
}

/** The link of a list to an address, such as that of a row's detail. */
export const linkTo = (pathname: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLAnchorElement>('main a')].find(link => link.pathname === pathname)

/**
 * Makes room for a pane, also before its code has loaded: the list is laid out once. The row that leads to it stays
 * where it is in the window, although what is above it gets taller.
 */
function PaneRoom() {
  const { pathname } = useLocation()
  const [before] = useState(() => positionOf(linkTo(pathname)))
  const address = useRef(pathname)
  useLayoutEffect(() => {
    address.current = pathname
  }, [pathname])
  useLayoutEffect(() => {
    document.documentElement.dataset['pane'] = ''
    keepPosition(before)
    return () => {
      const present = positionOf(linkTo(address.current))
      delete document.documentElement.dataset['pane']
      queueMicrotask(() => keepPosition(present))
    }
  }, [before])
  return <div className={`${classes['room']} screen-only`} />
}

interface Position {
  element: Element
  top: number
}

/** Where an element of the page is in the window; null if it is out of sight. */
function positionOf(element: Element | null | undefined): Position | null {
  if (!element?.closest('main') || element.matches('main, h1')) return null
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight ? { element, top } : null
}

function keepPosition(before: Position | null): void {
  if (!before?.element.isConnected) return
  const moved = before.element.getBoundingClientRect().top - before.top
  if (moved !== 0) window.scrollBy(0, moved)
}
