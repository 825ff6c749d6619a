import { Suspense, type ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import { ErrorBoundary } from './error-boundary'
import { ErrorBanner } from './states'
import classes from './place.module.css'

/**
 * Where something appears whose code may still have to come. What goes wrong with it is told here and can be tried
 * again, and the page around it stays. A dialog or a drawer has no place on the page: what is told of it `floats`.
 */
export function Place({
  floats = false,
  fallback,
  children,
}: {
  floats?: boolean
  /** Stands there until it has come. */
  fallback?: ReactNode
  children: ReactNode
}) {
  const { pathname } = useLocation()
  return (
    <ErrorBoundary
      at={pathname}
      fallback={(error, retry) =>
        floats ? <FloatingError error={error} retry={retry} /> : <ErrorBanner error={error} retry={retry} />
      }
    >
      <Suspense fallback={fallback}>{children}</Suspense>
    </ErrorBoundary>
  )
}

/** What went wrong with something that has no place on the page. */
export function FloatingError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className={classes['floating']}>
      <ErrorBanner error={error} retry={retry} />
    </div>
  )
}
