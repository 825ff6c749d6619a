import { queryOptions } from '@tanstack/react-query'
import { listEvents, sendRemoteEvent } from '~/contract/events'
import { apiQuery, useApiMutation } from '~/api/transport/query'

export const eventQueries = {
  /** The events and groups that the user may choose from; only those of deployments if requested. */
  catalog: (relatedEntityType?: 'deployment') =>
    queryOptions({
      ...apiQuery(listEvents, { query: { relatedEntityType } }),
      // It changes with the service's version only.
      staleTime: 5 * 60_000,
    }),
}

export const useSendRemoteEvent = () =>
  useApiMutation(sendRemoteEvent, { invalidates: ['policies', 'channels', 'deliveries', 'inbox', 'mock'] })
