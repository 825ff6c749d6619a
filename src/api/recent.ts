import { keep, readKeptList, recentName } from '~/api/device/kept'
import { realm } from '~/api/session/session'

/** An opened object. Its name is not stored: names may change, and may be secret. */
export interface Recent {
  kind: 'channel' | 'policy' | 'event'
  id: string
}

/** The number of objects that are kept. */
const MAX_RECENT = 6

/** Returns the objects that this user last opened in this browser on this server, newest first. */
export const recentlyOpened = (): Recent[] =>
  readKeptList('local', recentName(realm())).filter(
    (one): one is Recent => typeof (one as Partial<Recent> | null)?.id === 'string',
  )

/** Stores an object as the one opened last. */
export function rememberOpened(opened: Recent): void {
  const others = recentlyOpened().filter(({ kind, id }) => kind !== opened.kind || id !== opened.id)
  keep('local', recentName(realm()), JSON.stringify([opened, ...others].slice(0, MAX_RECENT)))
}
