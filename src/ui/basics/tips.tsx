import { useEffect, useState, type RefObject } from 'react'
import { Boundary } from '~/ui/loading/boundary'
import { lazyPage } from '~/ui/loading/lazy-page'

const Tip = lazyPage(() => import('./tip'))

/** Milliseconds for which the pointer rests on a button before its name is shown. */
const delay = 400

/** Shows the names of buttons that show only an icon: of all from one place, because every row of a list has one. */
export default function Tips() {
  const [button, setButton] = useState<RefObject<HTMLElement> | null>(null)
  const close = () => setButton(null)
  useEffect(() => {
    let pointed: HTMLElement | null = null
    let wait: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(wait)
      setButton(null)
    }
    const point = ({ target, pointerType }: PointerEvent) => {
      const next = buttonAt(target)
      if (next === pointed) return
      hide()
      pointed = next
      if (next && pointerType === 'mouse') wait = setTimeout(() => setButton({ current: next }), delay)
    }
    const focus = ({ target }: FocusEvent) => {
      const next = buttonAt(target)
      if (next?.matches(':focus-visible')) setButton({ current: next })
    }
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('pointerover', point, { signal })
    document.addEventListener('focusin', focus, { signal })
    for (const type of ['focusout', 'pointerdown', 'click'])
      document.addEventListener(type, hide, { signal, capture: true })
    return () => {
      listening.abort()
      clearTimeout(wait)
    }
  }, [])
  const label = button?.current.getAttribute('aria-label')
  if (!button || !label) return null
  return (
    <Boundary>
      <Tip target={button} label={label} close={close} />
    </Boundary>
  )
}

/** The button with an icon at an element, unless what it opens is open. */
function buttonAt(target: EventTarget | null): HTMLElement | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null
  return button?.getAttribute('aria-expanded') === 'true' ? null : button
}
