import { failingName } from '~/api/device/kept'
import { keptList } from '~/api/device/kept-list'
import { realm } from '~/api/session/session'

/** IDs that are kept: more do not fit a screen. */
const MAX_KEPT = 200

const kept = keptList(
  () => failingName(realm()),
  (list): ReadonlySet<string> => new Set(list.filter(id => typeof id === 'string')),
)

/**
 * Returns the IDs of the channels that were failing when this browser last loaded the delivery log of this server and
 * user, always in the same set until that changes.
 */
export const rememberedFailing = kept.get

/** Keeps the IDs of the failing channels for the next visit. */
export const rememberFailing = (ids: ReadonlySet<string>): void => kept.set([...ids].slice(0, MAX_KEPT))
