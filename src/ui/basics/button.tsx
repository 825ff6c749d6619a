import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'react-router-dom'
import classes from './button.module.css'
import { Spinner } from './spinner'

interface Look {
  /** Filled by default: the one action that the page or the dialog is for. */
  variant?: 'filled' | 'default' | 'subtle'
  size?: 'sm' | 'xs' | 'compact'
  /** What it does can't be undone. */
  isDangerous?: boolean
  isRound?: boolean
  leftSection?: ReactNode
  rightSection?: ReactNode
}

interface ButtonProps extends ComponentProps<'button'>, Look {
  /** What was pressed is being done: a spinner covers the label, and the button can't be pressed. */
  loading?: boolean
}

/** A button with words. One that is only an icon is an `IconButton`. */
export function Button({ loading = false, disabled = false, ...props }: ButtonProps) {
  const { inner, ...attributes } = split(props)
  return (
    <button type="button" {...attributes} disabled={disabled || loading} data-loading={loading || undefined}>
      {loading && (
        <span className={classes['spinner']}>
          <Spinner />
        </span>
      )}
      {inner}
    </button>
  )
}

/** A link that looks like a button. */
export function LinkButton(props: ComponentProps<typeof Link> & Look) {
  const { inner, ...attributes } = split(props)
  return <Link {...attributes}>{inner}</Link>
}

function split<Props extends Look & { className?: string | undefined; children?: ReactNode }>({
  variant = 'filled',
  size = 'sm',
  isDangerous,
  isRound,
  leftSection,
  rightSection,
  className = '',
  children,
  ...attributes
}: Props) {
  return {
    ...attributes,
    className: `mantine-active ${classes['button']} ${className}`,
    'data-variant': variant,
    'data-size': size,
    'data-dangerous': isDangerous || undefined,
    'data-round': isRound || undefined,
    inner: (
      <span className={classes['inner']}>
        {leftSection}
        <span className={classes['label']}>{children}</span>
        {rightSection}
      </span>
    ),
  }
}
