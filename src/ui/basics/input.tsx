import type { ComponentProps } from 'react'
import type { Icon } from '@tabler/icons-react'
import { IconSelector } from '@tabler/icons-react'
import type { Elements } from './elements'
import classes from './input.module.css'

const Arrow = () => <IconSelector size={16} aria-hidden className={classes['arrow']} />

interface InputProps extends ComponentProps<'input'> {
  /** At its start. */
  icon?: Icon
  /** It opens a list, as a select does. */
  hasArrow?: boolean
  /** A button at its end. */
  end?: Elements
}

/** A text field for filter bars, without a visible label. It is plain HTML, because every list has one. */
export function PlainInput({ icon: Picture, hasArrow = false, end, className = '', ...props }: InputProps) {
  return (
    <div className={`${classes['wrapper']} ${className}`}>
      {Picture && <Picture size={16} aria-hidden className={classes['start']} />}
      <input
        className={classes['input']}
        data-with-icon={Picture !== undefined || undefined}
        data-with-end={hasArrow || Boolean(end) || undefined}
        {...props}
      />
      {hasArrow && <Arrow />}
      {end && <div className={classes['end']}>{end}</div>}
    </div>
  )
}

/** A native select for filter bars, without a visible label. */
export function PlainSelect({
  isSmall = false,
  className = '',
  ...props
}: ComponentProps<'select'> & { isSmall?: boolean }) {
  return (
    <div className={`${classes['wrapper']} ${className}`} data-small={isSmall || undefined}>
      <select className={classes['input']} {...props} />
      <Arrow />
    </div>
  )
}
