import { useDeferredValue, type ReactNode } from 'react'
import { Boundary, type BoundaryProps } from './boundary'
import type { Loadable } from './lazy-page'

interface AfterPageProps extends BoundaryProps {
  /** The part of the page that is rendered inside. */
  part: Pick<Loadable, 'isLoaded'>
}

/**
 * Renders a lazy part after the page around it, so that the page's rows don't wait for the part's code: it is requested
 * only then. Code that is loaded already is rendered at once. `pending` takes its place.
 */
export function AfterPage({ part, ...boundary }: AfterPageProps): ReactNode {
  const isDue = useDeferredValue(true, part.isLoaded())
  return isDue ? <Boundary {...boundary} /> : boundary.pending
}
