import type { ComponentProps, ReactNode } from 'react'
import classes from './button.module.css'
import type { Elements } from './elements'
import { Link, type LinkProps } from './link'
import { Spinner } from './spinner'

interface Look {
  /** Filled by default: the one action that the page or the dialog is for. */
  variant?: 'filled' | 'default' | 'subtle'
  size?: 'sm' | 'xs' | 'compact'
  /** What it does can't be undone. */
  isDangerous?: boolean
  isRound?: boolean
  className?: string | undefined
}

interface Label {
  leftSection?: Elements
  rightSection?: Elements
  children: ReactNode
}

interface ButtonProps extends Omit<ComponentProps<'button'>, keyof (Look & Label)>, Look, Label {
  /** The action is running: a spinner covers the label, and the button is disabled. */
  loading?: boolean
}

/** A button with words. One that is only an icon is an `IconButton`. */
export function Button({ loading = false, disabled = false, ...props }: ButtonProps) {
  const { leftSection, rightSection, children, ...rest } = props
  return (
    <button
      type="button"
      {...attributesOf(rest)}
      disabled={disabled || loading}
      data-loading={loading || undefined}
    >
      {loading && (
        <span className={classes['spinner']}>
          <Spinner />
        </span>
      )}
      <ButtonLabel {...{ leftSection, rightSection, children }} />
    </button>
  )
}

type LinkButtonProps = Omit<LinkProps, keyof (Look & Label)> & Look & Label

/** A link that looks like a button. */
export function LinkButton({ leftSection, rightSection, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...attributesOf(rest)}>
      <ButtonLabel {...{ leftSection, rightSection, children }} />
    </Link>
  )
}

type AnchorButtonProps = Omit<ComponentProps<'a'>, keyof (Look & Label)> & Look & Label

/** A link that looks like a button, and loads its address: for where there is no router. */
export function AnchorButton({ leftSection, rightSection, children, ...rest }: AnchorButtonProps) {
  return (
    <a {...attributesOf(rest)}>
      <ButtonLabel {...{ leftSection, rightSection, children }} />
    </a>
  )
}

/** Returns the class name and the data attributes that button.module.css selects by. */
function attributesOf<Props extends Look>({
  variant = 'filled',
  size = 'sm',
  isDangerous,
  isRound,
  className = '',
  ...attributes
}: Props) {
  return {
    ...attributes,
    className: `mantine-active ${classes['button']} ${className}`,
    'data-variant': variant,
    'data-size': size,
    'data-dangerous': isDangerous || undefined,
    'data-round': isRound || undefined,
  }
}

function ButtonLabel({ leftSection, rightSection, children }: Label) {
  return (
    <span className={classes['inner']}>
      {leftSection}
      <span className={classes['label']}>{children}</span>
      {rightSection}
    </span>
  )
}
