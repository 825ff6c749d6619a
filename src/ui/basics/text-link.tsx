import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import classes from './text-link.module.css'

interface Props {
  to: string
  /** The name of what a row is about; or what is no way on in the first place, in the color of the text around it. */
  kind?: 'name' | 'aside'
  /** May be too long for its place. */
  isCut?: boolean
  title?: string
  children: ReactNode
}

/** A link of a list: plain, for there are several in each row. */
export function TextLink({ kind, isCut = false, children, ...link }: Props) {
  return (
    <Link className={`${classes['link']} ${isCut ? 'cut' : ''}`} data-kind={kind} {...link}>
      {kind === 'name' ? <bdi>{children}</bdi> : children}
    </Link>
  )
}
