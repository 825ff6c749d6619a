import type { MouseEvent } from 'react'

/**
 * Follows the link of a row that is marked with `data-open`, if there is one, into a new tab if a key asks for that. A
 * click on another control, next to a checkbox, or at the end of a selection of text does not.
 */
export function openRow({ target, currentTarget, ctrlKey, metaKey, shiftKey }: MouseEvent<HTMLElement>) {
  const isOnControl =
    target instanceof Element && target.closest('a, button, input, label, [data-column="select"]') !== null
  if (isOnControl || getSelection()?.type === 'Range') return
  const click = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }
  currentTarget.querySelector('[data-open]')?.dispatchEvent(new globalThis.MouseEvent('click', click))
}
