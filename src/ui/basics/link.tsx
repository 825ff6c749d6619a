import { use, type ComponentProps, type MouseEvent } from 'react'
import { createPath, UNSAFE_NavigationContext as NavigationContext } from 'react-router-dom'
import { visibleProps } from '~/ui/text/visible-props'

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** An absolute path in the console. */
  to: string | { pathname: string; search?: string }
  /** The state of the new history entry. */
  state?: unknown
  /** Whether to replace the current history entry. */
  replace?: boolean
}

/**
 * A link to a page of the console. Unlike React Router's `Link`, it doesn't read the current location, so the links of
 * a page are not rendered again when a drawer opens over it.
 */
export function Link({ to, state, replace = false, onClick, ...anchor }: LinkProps) {
  const { navigator } = use(NavigationContext)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || opensElsewhere(event)) return
    event.preventDefault()
    // As in any browser, a link to the current address adds no history entry.
    if (replace || event.currentTarget.href === location.href) navigator.replace(to, state)
    else navigator.push(to, state)
  }
  const { children, ...visible } = visibleProps(anchor)
  return (
    <a {...visible} href={typeof to === 'string' ? to : createPath(to)} onClick={follow}>
      {children}
    </a>
  )
}

/** Returns whether the browser handles a click: in a new tab, in a new window, or as a download. */
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
