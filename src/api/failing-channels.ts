import { failingName, keep, readKept, readKeptList } from '~/api/device/kept'
import { realm } from '~/api/session/session'

/** IDs that are kept: more do not fit a screen. */
const MAX_KEPT = 200

/** The last text that was read, and its IDs, so that the same text gives the same set. */
let last: { text: string | null; ids: ReadonlySet<string> } = { text: null, ids: new Set() }

/**
 * Returns the IDs of the channels that were failing when this browser last loaded the delivery log of this server and
 * user, always in the same set until that changes.
 */
export function rememberedFailing(): ReadonlySet<string> {
  const name = failingName(realm())
  const text = readKept('local', name)
  if (text !== last.text) {
    const ids = readKeptList('local', name).filter(id => typeof id === 'string')
    last = { text, ids: new Set(ids) }
  }
  return last.ids
}

/** Keeps the IDs of the failing channels for the next visit. */
export function rememberFailing(ids: ReadonlySet<string>): void {
  keep('local', failingName(realm()), JSON.stringify([...ids].slice(0, MAX_KEPT)))
}
