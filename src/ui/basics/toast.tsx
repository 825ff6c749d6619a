import { useWindowEvent } from '@mantine/hooks'
import { useRef, type PointerEvent, type ReactNode } from 'react'
import { createStore, useStore } from '~/api/device/store'
import { Boundary } from '~/ui/loading/boundary'
import { lazyPage } from '~/ui/loading/lazy-page'

const load = () => import('./shown-toasts')

const Notifications = lazyPage(load)

/** Fetches the code of toasts, so that the first one comes without a network too. */
export const preloadToasts = Notifications.load

/** The number of toasts so far. */
const count = createStore(0)

interface ToastOptions {
  /** To close it by. */
  id?: string
  /** How long it stays. */
  milliseconds?: number
  /** It reports a failure. */
  isBad?: boolean
  /** It stays until someone closes it, with a button that says this. */
  closeLabel?: string
  /** It stays until the program closes it. */
  isKept?: boolean
  /** Called when the pointer or the focus comes to it, and when neither is on it any more. */
  used?: (isUsed: boolean) => void
}

/** Watches whether the pointer or the focus is on a toast. A touch has no end that could be waited for. */
function watchUse(changed: (isUsed: boolean) => void) {
  const is = { pointed: false, focused: false }
  const set = (change: Partial<typeof is>) => {
    Object.assign(is, change)
    changed(is.pointed || is.focused)
  }
  return {
    onPointerEnter: ({ pointerType }: PointerEvent) => set({ pointed: pointerType !== 'touch' }),
    onPointerLeave: () => set({ pointed: false }),
    onFocus: () => set({ focused: true }),
    onBlur: () => set({ focused: false }),
  }
}

/**
 * Says at the foot of the page what has been done, or what a button could not do. Its code is loaded with the first
 * one. One with the id of a toast that is shown takes its place; equal texts share one that counts them.
 */
export async function toast(
  message: ReactNode,
  { id, milliseconds = 5000, isBad = false, closeLabel, isKept = false, used }: ToastOptions = {},
): Promise<void> {
  count.set(count.get() + 1)
  const code = await load().catch(() => null)
  const time = isBad ? 10_000 : milliseconds
  const shown = {
    ...(id ? { id } : {}),
    message,
    // One that can be replaced is about what goes on.
    kind: isBad ? 'bad' : id ? 'info' : 'good',
    withCloseButton: Boolean(closeLabel),
    closeButtonProps: { 'aria-label': closeLabel },
    autoClose: closeLabel || isKept ? false : time,
    // No swipe takes away what has not been decided.
    allowClose: !isKept,
    ...(used && watchUse(used)),
  } as const
  if (typeof message === 'string' && !id && shown.autoClose !== false) code?.showText(message, time, shown)
  else code?.show(shown)
}

/** Takes a toast away before its time. */
export async function closeToast(id: string): Promise<void> {
  const code = await load().catch(() => null)
  code?.hide(id)
}

/** Where toasts appear. If its code could not be loaded, each further toast is another chance. */
export function Toaster() {
  const shown = useStore(count)
  useToastKey()
  return (
    shown > 0 && (
      <Boundary at={String(shown)}>
        <Notifications
          position="bottom-center"
          // More would wait for their turn: an Undo that comes late comes too late.
          limit={8}
          transitionDuration={120}
        />
      </Boundary>
    )
  )
}

/** F6 leads to the button of the newest toast, however far away in the page it is, and back. */
function useToastKey() {
  const origin = useRef<Element | null>(null)
  useWindowEvent('keydown', event => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const buttons = [...document.querySelectorAll<HTMLElement>('.mantine-Notifications-root button')]
    const isThere = buttons.some(button => button === document.activeElement)
    const target = isThere ? origin.current : buttons.at(-1)
    if (!(target instanceof HTMLElement)) return
    event.preventDefault()
    origin.current = document.activeElement
    target.focus()
  })
}
