import { queryOptions } from '@tanstack/react-query'
import { getOutbox, resetMock } from '~/contract/mock-control'
import { apiQuery, useApiMutation } from '~/api/transport/query'

/** What the demo's mock has sent instead of reaching anyone, read again each second. */
export const outboxQuery = () =>
  queryOptions({ ...apiQuery(getOutbox, {}), refetchInterval: 1000, staleTime: 0 })

/** Starts the demo again with a data set. */
export const useResetMock = () =>
  useApiMutation(resetMock, {
    invalidates: ['channels', 'policies', 'events', 'deliveries', 'mutes', 'inbox', 'mock'],
  })
