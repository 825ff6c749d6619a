import { deviceNow } from '~/api/device/clock'
import { forget, readKept, type Place } from '~/api/device/kept'
import { getSession, sessionName, signedOutName, takeOver, type Rights } from './session'

/** Begins a session with a key that the server has accepted: for this tab, or for this device until signing out. */
export function signIn(as: { server: string; key: string; rights: Rights; place: Place }): void {
  forget(as.place === 'local' ? 'session' : 'local', sessionName)
  // Also where the clock was ahead when the one before was ended.
  const since = Math.max(deviceNow(), Number(readKept('local', signedOutName)) + 1)
  takeOver({ kind: 'token', ...as, since })
}

/** Goes on with another key: the server has refused the one before. */
export function replaceKey(key: string): void {
  const session = getSession()
  if (session.kind === 'token') takeOver({ ...session, key })
}
