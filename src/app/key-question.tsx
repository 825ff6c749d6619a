import { Suspense, useEffect } from 'react'
import { declineKey, useKeyIsWanted } from '~/api/renewal'
import { ErrorBoundary } from '~/ui/error-boundary'
import { later } from '~/ui/later'
import { idleAfter } from './pages'

const SignInAgain = later(() => import('~/features/connect/sign-in-again'))

/** Asks for a key over whatever is open, as long as calls wait for one. */
export function KeyQuestion() {
  const isWanted = useKeyIsWanted()
  useEffect(() => {
    const wait = setTimeout(() => void SignInAgain.prefetch(), idleAfter)
    return () => clearTimeout(wait)
  }, [])
  return (
    <ErrorBoundary at={String(isWanted)} fallback={() => <Unasked />}>
      <Suspense>{isWanted && <SignInAgain />}</Suspense>
    </ErrorBoundary>
  )
}

/** The dialog's code could not be loaded: what waits for its answer fails, instead of waiting for ever. */
function Unasked() {
  useEffect(declineKey, [])
  return null
}
