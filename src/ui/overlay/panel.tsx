import { useWindowEvent } from '@mantine/hooks'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Elements } from '~/ui/basics/elements'
import { PartBoundary } from '~/ui/basics/part-boundary'
import classes from './panel.module.css'

/** The field of a panel in which the user can type, before any dates and times. */
const textField = 'input:is([type="text"], [type="search"], :not([type]))'

/** The attributes of a button that opens a panel. */
interface OpenerProps {
  'aria-haspopup': 'dialog'
  'aria-expanded': boolean
  onClick: () => void
}

/**
 * A button that opens a small panel below it, once the code of its content is loaded. The panel closes when the focus
 * moves elsewhere, or on a click outside.
 */
export function PanelButton({
  className = '',
  label,
  button,
  children,
}: {
  className?: string
  label: string
  button: (props: OpenerProps) => Elements
  children: (close: () => void) => Elements
}) {
  const place = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  const opener: Elements = button({
    'aria-haspopup': 'dialog',
    'aria-expanded': isOpen,
    onClick: () => setIsOpen(!isOpen),
  })
  return (
    <div
      ref={place}
      className={`${classes['place']} ${className}`}
      onBlur={({ relatedTarget }) =>
        relatedTarget instanceof Node && !place.current?.contains(relatedTarget) && close()
      }
    >
      {opener}
      {isOpen && (
        <PartBoundary isFloating>
          <Panel label={label} place={place} close={close}>
            {children(close)}
          </Panel>
        </PartBoundary>
      )}
    </div>
  )
}

function Panel({
  label,
  place,
  close,
  children,
}: {
  label: string
  place: RefObject<HTMLElement | null>
  close: () => void
  children: Elements
}) {
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [element, outside] = [panel.current, place.current]
    // On a touch screen, focusing a field would open the keyboard, which covers the panel.
    const field = matchMedia('(pointer: coarse)').matches ? null : element?.querySelector(textField)
    ;(field instanceof HTMLElement ? field : element)?.focus({ preventScroll: true })
    return () => {
      if (element?.contains(document.activeElement))
        outside?.querySelector('button')?.focus({ preventScroll: true })
    }
  }, [place])
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Close only the panel, not a pane that is open beside it.
    event.stopPropagation()
    close()
  })
  useEffect(() => {
    const element = panel.current
    element?.addEventListener('keydown', onEscape)
    return () => element?.removeEventListener('keydown', onEscape)
  }, [])
  useWindowEvent('pointerdown', ({ target }) => {
    if (target instanceof Node && !place.current?.contains(target)) close()
  })
  return (
    // What is done in it can be undone by a key, as in a detail.
    <div
      ref={panel}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={`floating-panel ${classes['panel']}`}
      data-detail
    >
      {children}
    </div>
  )
}
