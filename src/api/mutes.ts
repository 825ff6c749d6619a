import { MAX_PAGE_SIZE } from '~/contract/common'
import { createMute, listMutes, type Mute } from '~/contract/mutes'
import { call } from '~/api/transport/call'
import { useApiMutation } from '~/api/transport/query'
import { apiWalk } from '~/api/transport/walk'

export const muteQueries = {
  /** Every mute that the service's own filters leave. */
  all: (filters: { entityId?: string | undefined; orgId?: string | undefined } = {}) =>
    apiWalk(listMutes, { ...filters }),
}

export const useCreateMute = () => useApiMutation(createMute, { invalidates: ['mutes'] })

/** Returns whether a policy is muted for an entity, bypassing the cache; true if that can't be read. */
export const isMuted = ({ policyId, entityId }: Pick<Mute, 'policyId' | 'entityId'>): Promise<boolean> =>
  call(listMutes, { query: { offset: 0, limit: MAX_PAGE_SIZE, entityId } }).then(
    ({ data }) => data.some(mute => mute.policyId === policyId),
    () => true,
  )
