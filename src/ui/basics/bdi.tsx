import type { ComponentProps } from 'react'
import { visibleText } from '~/ui/text/isolate'

/**
 * Text from the service, such as a name. It doesn't affect the direction of the text around it, and makes misleading
 * characters visible.
 */
export const Bdi = ({ children, ...props }: ComponentProps<'bdi'>) => (
  <bdi {...props}>{typeof children === 'string' ? visibleText(children) : children}</bdi>
)
