import type { ComponentProps, ReactNode } from 'react'
import type { Icon } from '@tabler/icons-react'
import { IconSelector } from '@tabler/icons-react'
import classes from './input.module.css'

interface InputProps extends ComponentProps<'input'> {
  /** At its start. */
  icon?: Icon
  /** At its end: a button, an icon. */
  end?: ReactNode
}

/** A text field without a label of its own, for a bar of filters: plain, for it is on every list. */
export function PlainInput({ icon: Picture, end, className = '', ...props }: InputProps) {
  return (
    <div className={`${classes['wrapper']} ${className}`}>
      {Picture && <Picture size={16} aria-hidden className={classes['start']} />}
      <input className={classes['input']} data-with-icon={Picture !== undefined || undefined} {...props} />
      {end && <div className={classes['end']}>{end}</div>}
    </div>
  )
}

/** A select of the browser's own, without a label, for a bar of filters. */
export function PlainSelect({
  isSmall = false,
  className = '',
  ...props
}: ComponentProps<'select'> & { isSmall?: boolean }) {
  return (
    <div className={`${classes['wrapper']} ${className}`} data-small={isSmall || undefined}>
      <select className={classes['input']} {...props} />
      <IconSelector size={16} aria-hidden className={classes['arrow']} />
    </div>
  )
}
