import { IconSelector } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import classes from './input.module.css'

/** A button for filter bars that looks like a select, but opens something other than a list. */
export function InputButton({ children, ...props }: ComponentProps<'button'>) {
  return (
    <div className={classes['wrapper']}>
      <button type="button" className={`cut ${classes['input']}`} data-with-end {...props}>
        {children}
      </button>
      <IconSelector size={16} aria-hidden className={classes['arrow']} />
    </div>
  )
}
