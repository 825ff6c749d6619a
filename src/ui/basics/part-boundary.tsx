import { useLocation } from 'react-router-dom'
import { Boundary, type BoundaryProps } from '~/ui/loading/boundary'
import { ErrorBanner } from './states'
import classes from './part-boundary.module.css'

/**
 * The boundary of a part of a page: a failure is reported where the part would be, or, of a dialog or drawer, over the
 * page (`isFloating`). It can be retried, and the rest of the page stays.
 */
export function PartBoundary({
  isFloating = false,
  pending,
  children,
}: Pick<BoundaryProps, 'pending' | 'children'> & { isFloating?: boolean }) {
  const { pathname } = useLocation()
  return (
    <Boundary
      at={pathname}
      pending={pending}
      failed={(error, retry) =>
        isFloating ? (
          <FloatingError error={error} retry={retry} />
        ) : (
          <ErrorBanner error={error} retry={retry} />
        )
      }
    >
      {children}
    </Boundary>
  )
}

/** A failure of something that has no position on the page. */
export function FloatingError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className={classes['floating']}>
      <ErrorBanner error={error} retry={retry} />
    </div>
  )
}
