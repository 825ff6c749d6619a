import type { ComponentProps } from 'react'
import { visibleText } from '~/ui/text/isolate'

/**
 * A text of the service, such as a name: it leaves the order of the text around it alone, and shows what would
 * deceive its reader.
 */
export const Bdi = ({ children, ...props }: ComponentProps<'bdi'>) => (
  <bdi {...props}>{typeof children === 'string' ? visibleText(children) : children}</bdi>
)
