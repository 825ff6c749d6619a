import { Suspense, useEffect } from 'react'
import { declineKey, useKeyIsWanted } from '~/api/renewal'
import { ErrorBoundary } from '~/ui/error-boundary'
import { later } from '~/ui/later'

const SignInAgain = later(() => import('~/features/connect/sign-in-again'))

/** Fetches the dialog's code, so that it is there when it is needed. */
export const preloadKeyQuestion = SignInAgain.prefetch

/** Asks for a key over whatever is open, as long as calls wait for one. */
export function KeyQuestion() {
  const isWanted = useKeyIsWanted()
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
