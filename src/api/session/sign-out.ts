import { deviceNow } from '~/api/device/clock'
import { draftPrefix, forget, forgetAll, keep, readKept } from '~/api/device/kept'
import { change, demoName, getSession, keptSession, sessionName, signedOutName, type Rights } from './session'

/** Ends the session in every tab. The page reloads, so nothing that the server sent is left in it. */
export function signOut(): void {
  keep('local', signedOutName, String(deviceNow()))
  leave()
}

function leave(): void {
  forget('session', sessionName)
  forget('local', sessionName)
  begin('/connect')
}

/** Ends the session in this tab, as another one has done: what has been begun on the device since goes on. */
function leaveToo(): void {
  const now = keptSession()
  forget('session', sessionName)
  if (now?.kind === 'token' && now.place === 'local') begin('/')
  else leave()
}

/** Loads the console again, without what was being typed: that was for another server. */
function begin(path: string): void {
  forgetAll('session', draftPrefix)
  location.assign(path)
}

/** Runs the mock in this tab, as an administrator or as a user without rights sees it. */
export function enterDemo(look: Rights): void {
  keep('session', demoName, look)
  begin('/')
}

/** Ends the demo that was started in this tab. */
export function leaveDemo(): void {
  forget('session', demoName)
  begin('/connect')
}

/** Follows what other tabs do, or have just done: sign out, sign in on this device, replace its key. */
export function followTabs(): void {
  addEventListener('storage', ({ key }) => {
    if (key === sessionName || key === signedOutName) follow()
  })
  // A page that Back brings up again has heard of nothing in the meantime.
  addEventListener('pageshow', ({ persisted }) => persisted && follow())
  follow()
}

function follow(): void {
  const session = getSession()
  const now = keptSession()
  if (session.kind === 'signed-out' && now) change(now)
  if (session.kind !== 'token') return
  const { since, place } = session
  if (since <= Number(readKept('local', signedOutName))) return leaveToo()
  if (place === 'local' && now?.kind === 'token' && now.since === since) change(now)
}
