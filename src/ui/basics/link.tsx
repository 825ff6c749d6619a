import { use, type ComponentProps, type MouseEvent } from 'react'
import { createPath, UNSAFE_NavigationContext as NavigationContext } from 'react-router-dom'

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** An address of the console, from its root on. */
  to: string | { pathname: string; search?: string }
  /** What the history keeps with the new entry. */
  state?: unknown
  /** Takes the place of the current entry of the history. */
  replace?: boolean
}

/**
 * A link to a page of the console. Unlike React Router's, it does not read the current location, so that the links of a
 * page are not rendered again when a drawer opens over it.
 */
export function Link({ to, state, replace = false, onClick, ...anchor }: LinkProps) {
  const { navigator } = use(NavigationContext)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || opensElsewhere(event)) return
    event.preventDefault()
    // As everywhere on the Web, a link to the current address makes no new entry in the history.
    if (replace || event.currentTarget.href === location.href) navigator.replace(to, state)
    else navigator.push(to, state)
  }
  return (
    <a {...anchor} href={typeof to === 'string' ? to : createPath(to)} onClick={follow}>
      {anchor.children}
    </a>
  )
}

/** Whether the browser handles a click: in a new tab, in a new window, or as a download. */
function opensElsewhere({
  button,
  metaKey,
  ctrlKey,
  shiftKey,
  altKey,
  currentTarget,
}: MouseEvent<HTMLAnchorElement>) {
  const { target } = currentTarget
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey || (target !== '' && target !== '_self')
}
