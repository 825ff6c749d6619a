import { createMute, listMutes } from '~/contract/mutes'
import { useApiMutation } from '~/api/transport/query'
import { apiWalk } from '~/api/transport/walk'

export const muteQueries = {
  /** Every mute that the service's own filters leave. */
  all: (filters: { entityId?: string | undefined; orgId?: string | undefined } = {}) =>
    apiWalk(listMutes, { ...filters }),
}

export const useCreateMute = () => useApiMutation(createMute, { invalidates: ['mutes'] })
