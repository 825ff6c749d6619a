import { useEffect, useState } from 'react'
import { createStore, useStore } from '~/api/device/store'
import './overlay.css'

/** Dialogs and drawers over the page, the topmost last. */
const layers = createStore<readonly object[]>([])

/** The page below does not scroll. It keeps its width: padding takes the place of its scrollbar. */
function lockPage(isLocked: boolean): void {
  const { documentElement: root } = document
  if (root.hasAttribute('data-locked') === isLocked) return
  root.style.paddingInlineEnd = isLocked ? `${window.innerWidth - root.clientWidth}px` : ''
  root.toggleAttribute('data-locked', isLocked)
}

/**
 * What every dialog and drawer does, for as long as it is there: Escape closes the topmost alone, and the focus goes
 * back to where it came from, or to the page if that is gone. A detail gives the focus back by itself.
 *
 * Mantine's own scroll lock adds a style sheet and a variable to the page, for which the browser computes the style of
 * each of its elements again.
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
      if (isDetail) return
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
