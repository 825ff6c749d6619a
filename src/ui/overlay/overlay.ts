import { useEffect, useState } from 'react'
import { createStore, useStore } from '~/api/device/store'
import './overlay.css'

/** Dialogs and drawers over the page, the topmost last. */
const layers = createStore<readonly object[]>([])

/**
 * Stops the page below from scrolling. Nothing moves, neither the page nor the pane at the edge of the window: a margin
 * replaces the scrollbar. `scrollbar-gutter` would leave a bright strip beside what covers the page.
 */
function lockPage(isLocked: boolean): void {
  const { documentElement: root } = document
  if (root.hasAttribute('data-locked') === isLocked) return
  const margin = isLocked ? `${window.innerWidth - root.clientWidth}px` : ''
  for (const part of document.querySelectorAll<HTMLElement>(':root, [data-side-pane]'))
    part.style.marginInlineEnd = margin
  root.toggleAttribute('data-locked', isLocked)
}

/**
 * The behavior of every open dialog and drawer: Escape closes only the topmost one, and when it closes, the focus
 * returns to where it was before, or to the page if that element is gone. A detail returns the focus itself. Mantine's
 * own scroll lock is off: it adds a style sheet and a variable to the page, which makes the browser compute the style
 * of every element again.
 */
export function useOverlay({ isDetail = false } = {}): {
  closeOnEscape: boolean
  returnFocus: false
  lockScroll: false
} {
  // When it is first rendered, nothing of it has taken the focus yet.
  const [layer] = useState(() => ({ origin: document.activeElement }))
  useEffect(() => {
    layers.set([...layers.get(), layer])
    lockPage(true)
    return () => {
      layers.set(layers.get().filter(other => other !== layer))
      lockPage(layers.get().length > 0)
      // What it led to may have the focus already: another page, a detail beside the list, or another dialog.
      const { activeElement } = document
      if (isDetail || (activeElement && activeElement !== document.body)) return
      const { origin } = layer
      const isThere = origin?.isConnected && origin !== document.body
      const below = [...document.querySelectorAll('[role="dialog"]')].at(-1)
      const target = isThere ? origin : (layers.get().length > 0 && below) || document.querySelector('main')
      if (target instanceof HTMLElement) target.focus({ preventScroll: true })
    }
  }, [layer, isDetail])
  const isTopmost = useStore(layers, open => open.at(-1) === layer)
  return { closeOnEscape: isTopmost, returnFocus: false, lockScroll: false }
}
