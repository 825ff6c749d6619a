import { queryOptions } from '@tanstack/react-query'
import { getOutbox, resetMock } from '~/contract/mock-control'
import { apiQuery, useApiMutation } from '~/api/transport/query'

/** What the demo's mock has sent instead of reaching anybody, read anew each second. */
export const outboxQuery = () =>
  queryOptions({ ...apiQuery(getOutbox, {}), refetchInterval: 1000, staleTime: 0 })

/** Starts the demo anew with a data set. */
export const useResetMock = () =>
  useApiMutation(resetMock, {
    invalidates: ['channels', 'policies', 'events', 'deliveries', 'mutes', 'inbox', 'mock'],
  })
