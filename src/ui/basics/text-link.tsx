import type { ComponentProps } from 'react'
import { Bdi } from './bdi'
import { Link, type LinkProps } from './link'
import classes from './text-link.module.css'

interface TextLinkProps extends LinkProps {
  /**
   * The name of what a row is about; a link that is an aside, in the color of the text around it; or one that leads from
   * a row to something else. They are blue only when pointed at. All others always are: a row has one at most.
   */
  kind?: 'name' | 'aside' | 'quiet'
  /** Cuts off what doesn't fit, with an ellipsis. */
  isCut?: boolean
  /** In the size of the text around it, and underlined: color alone would not set it off from that. */
  isInherited?: boolean
}

/** A link in text, or in the cell of a list. */
export function TextLink({
  kind,
  isCut = false,
  isInherited = false,
  className = '',
  children,
  ...link
}: TextLinkProps) {
  return (
    <Link
      className={`${classes['link']} ${isCut ? 'cut' : ''} ${className}`}
      data-kind={kind}
      data-inherited={isInherited || undefined}
      {...link}
    >
      {kind === 'name' ? <Bdi>{children}</Bdi> : children}
    </Link>
  )
}

interface TextButtonProps extends ComponentProps<'button'> {
  /** In the size of the text around it. */
  isInherited?: boolean
}

/** A button that looks like a link. */
export function TextButton({ isInherited = false, className = '', ...props }: TextButtonProps) {
  return (
    <button
      type="button"
      className={`${classes['link']} ${classes['button']} ${className}`}
      data-inherited={isInherited || undefined}
      {...props}
    />
  )
}
