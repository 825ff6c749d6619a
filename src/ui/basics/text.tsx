import type { ComponentProps } from 'react'
import { visibleProps } from '~/ui/text/visible-props'

interface TextProps extends ComponentProps<'p'> {
  as?: 'p' | 'span' | 'dd'
  size?: 'xs' | 'sm'
  tone?: 'dimmed' | 'bad'
  weight?: 'medium'
  /** In the font of code. */
  isCode?: boolean
}

/** A paragraph, or a phrase in one. */
export function Text({ as = 'p', size = 'sm', tone, weight, isCode, className = '', ...props }: TextProps) {
  const Tag = as as 'p'
  return (
    <Tag
      className={`text ${className}`}
      data-size={size}
      data-tone={tone}
      data-weight={weight}
      data-code={isCode || undefined}
      {...visibleProps(props)}
    />
  )
}

interface TitleProps extends ComponentProps<'h1'> {
  order: 1 | 2 | 3
  size?: 'small'
}

/** A heading of the page, of a part of it, or of a dialog. */
export function Title({ order, size, className = '', ...props }: TitleProps) {
  const Tag = `h${order}` as 'h1'
  return <Tag className={`title ${className}`} data-size={size} {...visibleProps(props)} />
}
