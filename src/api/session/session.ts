import * as z from 'zod/mini'
import { parseJson } from '~/model/parse-json'
import { readServerAddress, withoutSlashes } from '~/model/server-address'
import type { Config } from './config'
import { draftPrefix, forget, forgetAll, keep, readKept, realmNames, type Place } from '~/api/device/kept'
import { createStore, useStore } from '~/api/device/store'

/** What a key opens: everything, or its user's inbox alone. */
export type Rights = 'all' | 'inbox'

/** Where the API is and who asks. The user's key is held here alone: never in a URL, a log or an error. */
export type Session =
  | { kind: 'signed-out' }
  | { kind: 'token'; server: string; key: string; rights: Rights; since: number; place: Place }
  /** A reverse proxy adds the key. */
  | { kind: 'proxy'; server: string; rights: 'all' }
  /** The mock in this page, by configuration or because someone wants to try it. */
  | { kind: 'demo'; rights: Rights; isChosen: boolean }

/** A key, null where it is not for this page to add one, and the server that it is for. */
export interface Credentials {
  /** Origin and path before `/api/v2`, without a slash at its end; empty for the page's own origin. */
  server: string
  key: string | null
}

/** Storage names: the session, when one last ended, and which demo was started. */
export const sessionName = 'notifications-console.session'
export const signedOutName = 'notifications-console.signed-out'
export const demoName = 'notifications-console.demo'

/** The keys that the demo's mock knows. */
const demoKeys: Record<Rights, string> = { all: 'demo-token', inbox: 'demo-user' }

const store = createStore<Session>({ kind: 'signed-out' })
const product = createStore('')
/** Whether the server has shown, since the page began, what the key opens. */
const areRightsKnown = createStore(false)

/** Goes on with another session. */
export function change(next: Session): Session {
  store.set(next)
  return next
}

/** Returns the current session. */
export const getSession = store.get

/** Calls a listener after each change of the session. Returns what stops it. */
export const onSessionChange = store.subscribe

/** Returns the current session; the component renders again when it changes. */
export const useSession = (): Session => useStore(store)

/** Returns whether the user may open everything, or only the inbox. */
export function useRights(): Rights {
  const now = useSession()
  return now.kind === 'signed-out' ? 'inbox' : now.rights
}

/** Starts the session that follows from the configuration, this tab, and this device. */
export function startSession(config: Config): Session {
  product.set(withoutSlashes(config.productUrl))
  const look = readKept('session', demoName)
  areRightsKnown.set(false)
  if (config.demo || look !== null)
    return change({ kind: 'demo', rights: look === 'inbox' ? 'inbox' : 'all', isChosen: !config.demo })
  if (config.auth === 'proxy')
    return change({ kind: 'proxy', server: withoutSlashes(config.apiBaseUrl), rights: 'all' })
  const found = keptSession()
  if (!found) {
    // What a session that has ended has left undone, or half typed, is for no one else. Another tab's may go on.
    const endedAt = Number(readKept('local', signedOutName))
    for (const nameFor of realmNames)
      forgetAll('local', nameFor('token-'), rest => Number.parseInt(rest, 10) <= endedAt)
    forgetAll('session', draftPrefix)
  }
  return change(found ?? { kind: 'signed-out' })
}

const kept = z.object({
  server: z.string().check(z.refine(server => 'server' in readServerAddress(server))),
  key: z.string(),
  rights: z.enum(['all', 'inbox']),
  since: z.number(),
})

/** The session of this tab or this device, unless it was ended in another tab. */
export function keptSession(): Session | null {
  for (const place of ['session', 'local'] as const) {
    const parsed = kept.safeParse(parseJson(readKept(place, sessionName) ?? ''))
    if (!parsed.success) continue
    if (parsed.data.since > Number(readKept('local', signedOutName)))
      return { kind: 'token', place, ...parsed.data }
    forget(place, sessionName)
  }
  return null
}

/** Goes on with a session whose key is known to be accepted, and keeps it in its place. */
export function takeOver(next: Session & { kind: 'token' }): void {
  areRightsKnown.set(true)
  const { place, kind: _, ...stored } = next
  keep(place, sessionName, JSON.stringify(stored))
  change(next)
}

/**
 * Learns from the list of channels what the key opens: no operation returns it. A refusal counts only as
 * long as nothing is known: later it is a failure like any other, and what is being typed stays on the screen.
 */
export function learnRights(rights: Rights): void {
  const session = getSession()
  if (session.kind !== 'token' || (areRightsKnown.get() && rights === 'inbox')) return
  areRightsKnown.set(true)
  // What is known already is no change: nothing is rendered or kept again for each list that is read.
  if (rights !== session.rights) takeOver({ ...session, rights })
}

/** Whether the server has to be asked what the key opens: since it was kept, that may have changed. */
export function wantsRights(): boolean {
  const session = getSession()
  return !areRightsKnown.get() && session.kind === 'token' && session.rights === 'inbox'
}

/** What to call the API with. */
export function credentials(): Credentials {
  const session = getSession()
  if (session.kind === 'token') return session
  if (session.kind === 'demo') return { server: '', key: demoKeys[session.rights] }
  return { server: session.kind === 'proxy' ? session.server : '', key: null }
}

/** The absolute URL or path of a resource of the API. */
export const apiUrl = (path: string): string => credentials().server + path

/**
 * What comes before the paths of the product's own pages, without a slash at its end: as configured, else the API's
 * origin. Null where that is this console's own, which has no such pages, and in the demo, whose things are made up.
 */
export function productUrl(): string | null {
  if (getSession().kind === 'demo') return null
  if (product.get()) return product.get()
  const { origin } = new URL(apiUrl('/'), location.origin)
  return origin === location.origin ? null : origin
}

/** Returns the name of the data's owner: what is stored or sent to other tabs under it reaches no one else. */
export function realm(): string {
  const session = getSession()
  if (session.kind === 'token') return `token-${session.since}`
  return session.kind === 'demo' ? `demo-${session.rights}` : session.kind
}
