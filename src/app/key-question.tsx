import { useEffect } from 'react'
import { declineKey, useKeyIsWanted } from '~/api/session/renewal'
import { Boundary } from '~/ui/loading/boundary'
import { lazyPage } from '~/ui/loading/lazy-page'
import { idleAfter } from './pages'

const SignInAgain = lazyPage(() => import('~/features/connect/sign-in-again'))

/** Asks for a key over whatever is open, as long as calls wait for one. */
export function KeyQuestion() {
  const isWanted = useKeyIsWanted()
  useEffect(() => {
    const wait = setTimeout(() => void SignInAgain.load(), idleAfter)
    return () => clearTimeout(wait)
  }, [])
  return (
    <Boundary at={String(isWanted)} failed={() => <Unasked />}>
      {isWanted && <SignInAgain />}
    </Boundary>
  )
}

/** The dialog's code could not be loaded: calls that wait for its answer fail instead of waiting forever. */
function Unasked() {
  useEffect(declineKey, [])
  return null
}
