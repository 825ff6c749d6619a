import { listChannels } from '~/contract/channels'
import { listNotifications } from '~/contract/inbox'
import { call } from '~/api/transport/call'
import { ApiError } from '~/api/transport/error'
import type { Credentials, Rights } from '~/api/session/session'

const one = { query: { offset: 0, limit: 1 } }

/** Reads the inbox, which is everyone's. @throws ApiError `signed-out` if the key is not accepted */
export const checkKey = (as: Credentials) => call(listNotifications, one, { as })

/** What a key opens: all, or the inbox alone. @throws ApiError if it is not accepted, or cannot be checked */
export async function rightsOf(as: Credentials): Promise<Rights> {
  await checkKey(as)
  try {
    await call(listChannels, one, { as })
    return 'all'
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'denied') return 'inbox'
    throw error
  }
}

/** Asks again what the session's key opens: the console then shows it. @throws ApiError `denied` if it is still little */
export const askRights = () => call(listChannels, one)
