import { useLayoutEffect, type RefObject } from 'react'
import { cutBefore } from '~/model/truncate'

/**
 * Keeps what is typed from the page behind, as long as it is there, and collects it for a field that has not been rendered yet.
 * Escape gives up.
 */
export function HeldKeys({ into, cancel }: { into: RefObject<string>; cancel: () => void }) {
  useLayoutEffect(() => {
    const hold = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey } = event
      // What the browser itself or the shell does with a key.
      if (ctrlKey || metaKey) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (key === 'Escape') cancel()
      else if (key === 'Backspace') into.current = withoutLast(into.current)
      else if (key.length === 1 && !altKey) into.current += key
    }
    addEventListener('keydown', hold, true)
    return () => removeEventListener('keydown', hold, true)
  })
  return null
}

const withoutLast = (text: string): string => text.slice(0, cutBefore(text, text.length - 1))
