import type { ComponentProps, CSSProperties } from 'react'

interface FlexProps extends Omit<ComponentProps<'div'>, 'style'> {
  as?: 'div' | 'section' | 'nav' | 'ul' | 'span'
  /** Between its children: a step of the spacing scale, or pixels. */
  gap?: 'xs' | 'sm' | 'md' | 'lg' | number
  align?: CSSProperties['alignItems']
  justify?: CSSProperties['justifyContent']
  wrap?: CSSProperties['flexWrap']
  maxWidth?: string
}

/** Children one below the other. */
export const Stack = ({ className = '', ...props }: FlexProps) => flex(`stack ${className}`, props)

/** Children side by side, on as many lines as they need. */
export const Group = ({ className = '', ...props }: FlexProps) => flex(`group ${className}`, props)

function flex(
  className: string,
  { as = 'div', gap = 'md', align, justify, wrap, maxWidth, ...props }: FlexProps,
) {
  const Tag = as as 'div'
  const style: CSSProperties = { gap: typeof gap === 'number' ? gap : `var(--mantine-spacing-${gap})` }
  if (align !== undefined) style.alignItems = align
  if (justify !== undefined) style.justifyContent = justify
  if (wrap !== undefined) style.flexWrap = wrap
  if (maxWidth !== undefined) style.maxWidth = maxWidth
  return <Tag className={className} style={style} {...props} />
}
