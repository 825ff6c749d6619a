import { useMutation, useQueryClient } from '@tanstack/react-query'
import { MAX_PAGE_SIZE } from '~/contract/common'
import { createPolicy, getPolicy, listPolicies, updatePolicy, type Policy } from '~/contract/policies'
import type { Input } from '~/contract/operation'
import { call } from '~/api/transport/call'
import { apiQuery, invalidate, keyOf, useApiMutation } from '~/api/transport/query'
import { apiWalk } from '~/api/transport/walk'

/** What the service itself filters policies by. */
export interface PolicyFilters {
  namePart?: string | undefined
  channelId?: string | undefined
  eventGroup?: string | undefined
}

/** Rows of a page of the list. */
export const policiesPerPage = 50

export const policyQueries = {
  /** The list as it is opened. */
  first: () => policyQueries.list({ offset: 0, limit: policiesPerPage }),
  /** A page as the service gives it. */
  list: (query: Input<typeof listPolicies>['query']) => apiQuery(listPolicies, { query }),
  /** Every policy that the service's own filters leave. */
  all: (filters: PolicyFilters = {}) => apiWalk(listPolicies, { ...filters }),
  detail: (policyId: string) => apiQuery(getPolicy, { path: { policyId } }),
  /** The policies that send to a channel: a thousand at the most. */
  ofChannel: (channelId: string) =>
    apiQuery(listPolicies, { query: { channelId, offset: 0, limit: MAX_PAGE_SIZE } }),
}

/** Reads a policy past the cache, to see whether someone else has changed or deleted it. */
export const readPolicyAgain = (policyId: string) =>
  call(getPolicy, { path: { policyId } }, { isAfterWrites: true })

export const useCreatePolicy = () => useApiMutation(createPolicy, { invalidates: ['policies', 'channels'] })
export const useUpdatePolicy = () => useApiMutation(updatePolicy, { invalidates: ['policies', 'channels'] })

/** Of policies whose switch has been pressed: whether the service has them active, as far as it has answered. */
const confirmed = new Map<string, boolean>()

/** Resumes or pauses a policy: shown at once in every list that holds it, and taken back if the call fails. */
export function useSetPolicyActive({ id, active: shown }: Pick<Policy, 'id' | 'active'>) {
  const client = useQueryClient()
  const mutationKey = keyOf(updatePolicy, 'active', id)
  const show = (active: boolean) =>
    client.setQueriesData<unknown>({ queryKey: [updatePolicy.resource] }, (cached: unknown) =>
      withActive(cached, id, active),
    )
  return useMutation({
    mutationKey,
    mutationFn: (active: boolean) =>
      call(updatePolicy, { path: { policyId: id }, body: { active } }, { keepalive: true }),
    onMutate: async active => {
      if (!confirmed.has(id)) confirmed.set(id, shown)
      await client.cancelQueries({ queryKey: [updatePolicy.resource] }, { revert: false })
      show(active)
    },
    onSuccess: (_answer, active) => void confirmed.set(id, active),
    onError: () => show(confirmed.get(id) ?? shown),
    // In between, the server's state would show instead of the last press.
    onSettled: () => {
      if (client.isMutating({ mutationKey }) > 1) return undefined
      confirmed.delete(id)
      return invalidate(client, ['policies'])
    },
  })
}

/** A cached answer about policies, a page, a row or all of them, with one policy's switch changed. */
function withActive(cached: unknown, id: string, active: boolean): unknown {
  if (Array.isArray(cached)) return cached.map(row => withActive(row, id, active))
  if (typeof cached !== 'object' || cached === null) return cached
  if ('data' in cached) return { ...cached, data: withActive(cached.data, id, active) }
  return (cached as Partial<Policy>).id === id ? { ...cached, active } : cached
}
