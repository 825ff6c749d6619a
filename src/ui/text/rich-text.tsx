import { isValidElement, type ReactNode } from 'react'

/** The result of `t.rich`. A change renders all of it again: React cannot update text that a translation has replaced. */
export function RichText({ children }: { children: ReactNode }) {
  return <span key={plainText(children)}>{children}</span>
}

function plainText(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(plainText).join('')
  if (isValidElement<{ children?: ReactNode }>(node)) return plainText(node.props.children)
  return typeof node === 'string' ? node : ''
}
