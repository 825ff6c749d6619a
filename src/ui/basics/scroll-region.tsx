import type { ComponentProps } from 'react'

/** What scrolls must be reachable by keyboard, and then it needs a name (WCAG 2.1.1). */
const reachable = { role: 'region', tabIndex: 0 } as const

type Props = ComponentProps<'div'> & ({ 'aria-label': string } | { 'aria-labelledby': string })

/** A part of the page that scrolls by itself. */
export const ScrollRegion = (props: Props) => <div {...reachable} {...props} />
