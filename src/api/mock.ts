import { queryOptions } from '@tanstack/react-query'
import { getOutbox, resetMock } from '~/contract/mock-control'
import { resources } from '~/contract/operation'
import { apiQuery, useApiMutation } from '~/api/transport/query'

/** What the demo's mock has sent instead of reaching anyone, read again each second. */
export const outboxQuery = () =>
  queryOptions({ ...apiQuery(getOutbox, {}), refetchInterval: 1000, staleTime: 0 })

/** Resets the demo to a data set, and refetches everything. */
export const useResetMock = () => useApiMutation(resetMock, { invalidates: resources })
