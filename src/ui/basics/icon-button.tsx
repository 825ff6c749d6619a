import type { Icon } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import classes from './icon-button.module.css'
import { Link } from './link'

interface Props extends ComponentProps<'button'> {
  label: string
  icon: Icon
  size: 'md' | 'lg'
}

type IconLinkProps = Pick<Props, 'label' | 'icon' | 'size'> & { to: string }

/** A subtle button that shows only an icon; `Tips` shows its name. It is plain HTML, because every row of a list has one. */
export function IconButton({ label, icon: Picture, size, className = '', ...props }: Props) {
  return (
    <button
      type="button"
      className={`mantine-active ${classes['button']} ${className}`}
      data-size={size}
      data-tip
      aria-label={label}
      {...props}
    >
      <Picture size={18} aria-hidden />
    </button>
  )
}

/** A subtle link that shows only an icon. */
export const IconLink = ({ label, icon: Picture, size, to }: IconLinkProps) => (
  <Link
    to={to}
    className={`mantine-active ${classes['button']}`}
    data-size={size}
    data-tip
    aria-label={label}
  >
    <Picture size={18} aria-hidden />
  </Link>
)
