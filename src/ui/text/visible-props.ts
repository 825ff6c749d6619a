import type { ReactNode } from 'react'
import { visibleText } from './isolate'

interface Texts {
  title?: string | undefined
  'aria-label'?: string | undefined
  children?: ReactNode
}

/**
 * Returns the props of an element with misleading characters made visible in all of its texts, which may be names from
 * the service: in its content, its tip, and its label.
 */
export function visibleProps<Props extends Texts>(props: Props): Props {
  const visible = { ...props }
  for (const key of ['title', 'aria-label'] as const) {
    const text = props[key]
    if (text !== undefined) visible[key] = visibleText(text)
  }
  if ('children' in props) visible.children = visibleContent(props.children)
  return visible
}

/** Returns the content of an element, which may have several parts. Elements in it make their own texts visible. */
function visibleContent(content: ReactNode): ReactNode {
  if (typeof content === 'string') return visibleText(content)
  return Array.isArray(content) ? content.map(visibleContent) : content
}
