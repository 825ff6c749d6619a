import { isValidElement, type ReactNode } from 'react'

/** What `t.rich` gives. A change draws all of it again: React could not update text that a translation has replaced. */
export function RichText({ children }: { children: ReactNode }) {
  return <span key={plainText(children)}>{children}</span>
}

function plainText(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(plainText).join('')
  if (isValidElement<{ children?: ReactNode }>(node)) return plainText(node.props.children)
  return typeof node === 'string' ? node : ''
}
