import type { ComponentProps } from 'react'
import { visibleProps } from '~/ui/text/visible-props'

/**
 * Text from the service, such as a name. It doesn't affect the direction of the text around it, and makes misleading
 * characters visible.
 */
export const Bdi = (props: ComponentProps<'bdi'>) => <bdi {...visibleProps(props)} />
