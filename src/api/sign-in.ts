import type { Place } from './kept'
import { getSession, takeOver, type Rights } from './session'

/** Begins a session with a key that the server has accepted: for this tab, or for this device until signing out. */
export function signIn(as: { server: string; key: string; rights: Rights; place: Place }): void {
  takeOver({ kind: 'token', ...as, since: Date.now() })
}

/** Goes on with another key: the server has refused the one before. */
export function replaceKey(key: string): void {
  const session = getSession()
  if (session.kind === 'token') takeOver({ ...session, key })
}
