import { setNonce } from 'get-nonce'
import { useEffect, useState } from 'react'
import { createStore, useStore } from '~/api/device/store'
import { styleNonce } from '~/ui/theme/nonce'
import './overlay.css'

// The scroll lock of Mantine's overlays inserts a style, and takes its nonce from `get-nonce`.
setNonce(styleNonce())

/** Dialogs and drawers over the page, the topmost last. */
const layers = createStore<readonly object[]>([])

/**
 * What every dialog and drawer does, for as long as it is there: Escape closes the topmost alone, and the focus goes
 * back to where it came from, or to the page if that is gone. A detail gives the focus back by itself.
 */
export function useOverlay({ isDetail = false } = {}): { closeOnEscape: boolean; returnFocus: false } {
  // When it is first rendered, nothing of it has taken the focus yet.
  const [layer] = useState(() => ({ origin: document.activeElement }))
  useEffect(() => {
    layers.set([...layers.get(), layer])
    return () => {
      layers.set(layers.get().filter(other => other !== layer))
      if (isDetail) return
      const { origin } = layer
      const isThere = origin?.isConnected && origin !== document.body
      const below = [...document.querySelectorAll('[role="dialog"]')].at(-1)
      const target = isThere ? origin : (layers.get().length > 0 && below) || document.querySelector('main')
      if (target instanceof HTMLElement) target.focus({ preventScroll: true })
    }
  }, [layer, isDetail])
  const isTopmost = useStore(layers, open => open.at(-1) === layer)
  return { closeOnEscape: isTopmost, returnFocus: false }
}
