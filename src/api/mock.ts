import { queryOptions } from '@tanstack/react-query'
import { getOutbox, resetMock } from '~/contract/mock-control'
import { resources } from '~/contract/operation'
import { forgetDeployments } from '~/api/deployments'
import { forgetPassedTests } from '~/api/passed-tests'
import { apiQuery, useApiMutation } from '~/api/transport/query'

/** The messages that the demo's mock has kept instead of sending them, polled each second. */
export const outboxQuery = () =>
  queryOptions({ ...apiQuery(getOutbox, {}), refetchInterval: 1000, staleTime: 0 })

/** Resets the demo to a data set, and refetches everything. */
export const useResetMock = () =>
  useApiMutation(resetMock, {
    invalidates: resources,
    done: () => {
      forgetDeployments()
      forgetPassedTests()
    },
  })
