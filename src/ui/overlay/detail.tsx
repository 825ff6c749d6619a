import type { Elements } from '~/ui/basics/elements'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLocation } from 'react-router-dom'
import { linkTo, useHasRoom } from './detail-outlet'
import { SideDrawer, type SideProps } from './side-drawer'
import { SidePane } from './side-pane'

/**
 * What a row of a list leads to: a pane beside the list where there is room for both, otherwise a drawer over it. The
 * content is the same when the window gets wider or narrower. `backTo` finds the row that gets the focus when the detail
 * is closed, if it is not simply the link to it.
 */
export function Detail({
  children,
  backTo,
  ...side
}: SideProps & { backTo?: () => HTMLElement | null | undefined }) {
  const hasRoom = useHasRoom()
  const [content] = useState(() => document.createElement('div'))
  const place = useContentPlace(content)
  useFocus(content, backTo)
  const portal: Elements = createPortal(children, content)
  return (
    <>
      {hasRoom ? (
        <SidePane {...side}>
          <div ref={place} />
        </SidePane>
      ) : (
        <SideDrawer {...side} isDetail>
          <div ref={place} />
        </SideDrawer>
      )}
      {portal}
    </>
  )
}

/** Puts the content where it is to be, scrolled as it was in its last place, with the focus that it had. */
function useContentPlace(content: HTMLElement) {
  const last = useRef({ scrolled: 0, focused: null as Element | null })
  return useCallback(
    (place: HTMLElement | null) => {
      const dialog = () => content.closest('[role="dialog"]')
      if (place === null) {
        const { activeElement } = document
        last.current = {
          scrolled: dialog()?.scrollTop ?? 0,
          focused: content.contains(activeElement) ? activeElement : null,
        }
        return
      }
      place.append(content)
      const { scrolled, focused } = last.current
      const scroller = dialog()
      if (scroller) scroller.scrollTop = scrolled
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    },
    [content],
  )
}

/**
 * Takes the focus to the title of a pane that opens, or that shows something else when no control of the page has the
 * focus, as after a choice in the command palette. Gives it back when the detail is closed.
 */
function useFocus(content: HTMLElement, backTo: (() => HTMLElement | null | undefined) | undefined): void {
  const { pathname } = useLocation()
  // When it is first rendered, nothing of it has taken the focus yet.
  const [origin] = useState(() => document.activeElement)
  const latest = useRef({ backTo, pathname })
  useEffect(() => {
    latest.current = { backTo, pathname }
  }, [backTo, pathname])
  const shown = useRef<string>(null)
  useLayoutEffect(() => {
    const isOpening = shown.current === null
    if (shown.current === pathname) return
    shown.current = pathname
    if (!isOpening && !document.activeElement?.matches('body, main')) return
    content.closest('[data-side-pane]')?.querySelector('h2')?.focus({ preventScroll: true })
  }, [content, pathname])
  useEffect(
    () => () =>
      // Once the page is rendered without the detail.
      queueMicrotask(() => {
        // The user may be elsewhere on the page already: a pane lets them.
        if (document.activeElement && document.activeElement !== document.body) return
        const { current } = latest
        const row = current.backTo?.() ?? linkTo(current.pathname)
        const isThere = origin?.isConnected && origin !== document.body
        const target = row ?? (isThere ? origin : document.querySelector('main'))
        if (target instanceof HTMLElement) target.focus({ preventScroll: true })
        row?.scrollIntoView({ block: 'nearest' })
      }),
    [origin],
  )
}
