import type { ReactNode } from 'react'
import { visibleText } from './isolate'

interface Texts {
  title?: string | undefined
  'aria-label'?: string | undefined
  children?: ReactNode
}

const texts = ['title', 'aria-label', 'children'] as const

/**
 * Returns the props of an element with misleading characters made visible in all of its texts, which may be names from
 * the service: in its content, its tip, and its label.
 */
export function visibleProps<Props extends Texts>(props: Props): Props {
  const visible = { ...props }
  for (const key of texts) {
    const text = props[key]
    if (typeof text === 'string') visible[key] = visibleText(text)
  }
  return visible
}
