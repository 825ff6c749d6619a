import { Tooltip } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import type { RefObject } from 'react'
import '~/ui/theme/tooltip.css'

/** A tooltip next to a hovered or focused element, until that ends or Escape is pressed. */
export default function Tip({
  target,
  label,
  close,
}: {
  target: RefObject<HTMLElement | null>
  label: string
  close: () => void
}) {
  useWindowEvent('keydown', event => {
    if (event.key === 'Escape') close()
  })
  return <Tooltip opened target={target} label={label} withArrow transitionProps={{ duration: 0 }} />
}
