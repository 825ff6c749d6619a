import { keep, readKept } from '~/api/device/kept'

const keptName = 'notifications-console.inbox-keys'

/** Whether single letters do something. Who dictates, or strikes keys by accident, can do without (WCAG 2.1.4). */
export const areKeysOn = (): boolean => readKept('local', keptName) !== 'off'

export const switchKeys = (isOn: boolean): void => keep('local', keptName, isOn ? 'on' : 'off')

/** Where a letter is typed, or where keys have a meaning of their own. */
const ownKeys = 'textarea, select, [contenteditable], input:not([type="checkbox"])'

/** Key code of a key that an input method takes: Safari reports the last one after the end of the composition. */
const COMPOSING = 229

/**
 * Whether a key press may be a command of the page: not while typing or composing, and not under a menu or a dialog,
 * except for those that match `beside`. A pane beside its list doesn't count.
 */
export function isCommandKey(event: KeyboardEvent, beside = '[data-side-pane]'): boolean {
  const { target, isComposing } = event
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false
  if (isComposing || Reflect.get(event, 'keyCode') === COMPOSING) return false
  return (
    target instanceof Element &&
    target.closest(ownKeys) === null &&
    document.querySelector(`[role="menu"], [role="dialog"]:not(${beside})`) === null
  )
}
