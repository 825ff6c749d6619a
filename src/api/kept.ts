/**
 * What this browser keeps: for the tab (`session`) or the device (`local`). Storage may be blocked or full; then
 * nothing is kept, and that is no reason to stop anybody.
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

/** Keeps a text under a name. */
export function keep(place: Place, name: string, text: string): void {
  try {
    storageOf(place).setItem(name, text)
  } catch {
    // What is on the screen still holds it.
  }
}

/** Where writes that wait are kept. */
export const deferredName = 'notifications-console.deferred'

/** Whether a page that was left before its time has something to be done for it. */
export const hasDeferred = (): boolean => readKept('local', deferredName) !== null

/** Forgets what is kept under a name. */
export function forget(place: Place, name: string): void {
  try {
    storageOf(place).removeItem(name)
  } catch {
    // Nothing could be kept there either.
  }
}
