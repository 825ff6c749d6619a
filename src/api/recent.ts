import { keep, readKeptList, recentName } from '~/api/device/kept'
import { realm } from '~/api/session/session'

/** What was opened: by its ID alone, because its name may change, and names may be secret. */
export interface Recent {
  kind: 'channel' | 'policy' | 'event'
  id: string
}

/** The number that is kept. */
const MAX_RECENT = 6

/** Returns what this browser opened last on this server, for this user, the newest first. */
export const recentlyOpened = (): Recent[] =>
  readKeptList('local', recentName(realm())).filter(
    (one): one is Recent => typeof (one as Partial<Recent> | null)?.id === 'string',
  )

/** Keeps what was opened as the newest. */
export function rememberOpened(opened: Recent): void {
  const others = recentlyOpened().filter(({ kind, id }) => kind !== opened.kind || id !== opened.id)
  keep('local', recentName(realm()), JSON.stringify([opened, ...others].slice(0, MAX_RECENT)))
}
