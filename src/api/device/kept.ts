import { parseJson } from '~/model/parse-json'

/**
 * What this browser keeps: for the tab (`session`) or the device (`local`). Storage may be blocked or full; then
 * nothing is kept, and that is no reason to stop anyone.
 */
export type Place = 'session' | 'local'

const storageOf = (place: Place): Storage => (place === 'session' ? sessionStorage : localStorage)

/** The text kept under a name, null if there is none. */
export function readKept(place: Place, name: string): string | null {
  try {
    return storageOf(place).getItem(name)
  } catch {
    return null
  }
}

/** The list kept under a name; empty if there is none, or if it can't be parsed. */
export function readKeptList(place: Place, name: string): unknown[] {
  const list = parseJson(readKept(place, name) ?? '')
  return Array.isArray(list) ? list : []
}

/** Keeps a text under a name. */
export function keep(place: Place, name: string, text: string): void {
  try {
    storageOf(place).setItem(name, text)
  } catch {
    // What is on the screen still holds it.
  }
}

/** Where writes that wait are kept, for whom they are to be done: no one else may do them. */
export const deferredName = (realm: string): string => `notifications-console.deferred.${realm}`

/** Where the IDs of failing channels are kept, for whom they were read. */
export const failingName = (realm: string): string => `notifications-console.failing.${realm}`

/** The name under which the recently opened objects of a server and user are stored. */
export const recentName = (realm: string): string => `notifications-console.recent.${realm}`

/** How the names begin under which a run of resends is kept, for whom it is run. */
export const resendName = (realm: string): string => `notifications-console.resend.${realm}`

/** The name under which the deployment names read by a user of a server are stored. */
export const deploymentsName = (realm: string): string => `notifications-console.deployments.${realm}`

/** The name under which the saved views of a server and user are stored. */
export const savedViewsName = (realm: string): string => `notifications-console.views.${realm}`

/** The name under which the passed connection tests of a server's channels are stored, for the user who ran them. */
export const passedTestsName = (realm: string): string => `notifications-console.passed-tests.${realm}`

/**
 * All of these names: what a session has left under them, or under one that continues with a slash, is forgotten once
 * it has ended.
 */
export const realmNames = [
  deferredName,
  failingName,
  recentName,
  resendName,
  deploymentsName,
  savedViewsName,
  passedTestsName,
] as const

/** Whether a page that was left before its time has something to be done for it. */
export const hasDeferred = (realm: string): boolean => readKept('local', deferredName(realm)) !== null

/** Forgets what is kept under a name. */
export function forget(place: Place, name: string): void {
  try {
    storageOf(place).removeItem(name)
  } catch {
    // Nothing could be kept there either.
  }
}

/** Forgets everything that is kept under a name that begins so, if the rest of the name is one of what is over. */
export function forgetAll(
  place: Place,
  prefix: string,
  isOver: (rest: string) => boolean = () => true,
): void {
  try {
    for (const name of Object.keys(storageOf(place)))
      if (name.startsWith(prefix) && isOver(name.slice(prefix.length))) forget(place, name)
  } catch {
    // Nothing could be kept there either.
  }
}

/** How the names begin under which forms keep what is typed. */
export const draftPrefix = 'notifications-console.draft.'
