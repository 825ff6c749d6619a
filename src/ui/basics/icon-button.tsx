import type { Icon } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import classes from './icon-button.module.css'

interface Props extends ComponentProps<'button'> {
  label: string
  icon: Icon
  size: 'md' | 'lg'
}

/** A quiet button that is an icon to the eye: plain, for there is one in each row of a list. */
export function IconButton({ label, icon: Picture, size, className = '', ...props }: Props) {
  return (
    <button
      type="button"
      className={`mantine-active ${classes['button']} ${className}`}
      data-size={size}
      aria-label={label}
      {...props}
    >
      <Picture size={18} aria-hidden />
    </button>
  )
}
