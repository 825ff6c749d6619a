import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listDeliveries, type Delivery } from '~/contract/deliveries'
import type { Attempt } from '~/model/health'
import { call } from './call'
import { apiQuery } from './query'
import { offsetOf } from './walk'

/** The most rows that the service gives at once. */
const most = 1000

/** An attempt without its long texts, of which thousands are held. */
type KeptAttempt = Attempt & { id: string }

const keptOf = ({ id, policyId, channelId, status, timestamp, response }: Delivery): KeptAttempt => ({
  id,
  policyId,
  channelId,
  status,
  timestamp,
  response: { duration: response.duration },
})

/** What is known of the attempts that have been loaded. */
export interface AttemptWindow {
  /** Newest first. */
  attempts: Attempt[]
  /** How many rows could not be read. */
  unreadable: number
}

export const healthQueries = {
  /** The newest attempts, a thousand more at a time. */
  attempts: () =>
    infiniteQueryOptions({
      queryKey: [listDeliveries.resource, listDeliveries.id, 'attempts'] as const,
      initialPageParam: 0,
      queryFn: async ({ pageParam, signal }) => {
        const { data, next, unreadable } = await readFrom(pageParam, signal)
        return {
          attempts: data.map(keptOf),
          unreadable: unreadable?.length ?? 0,
          next: offsetOf(next, pageParam),
        }
      },
      getNextPageParam: page => page.next,
      select: ({ pages }): AttemptWindow => ({
        // What comes in meanwhile moves a row on to the next page: it is read twice.
        attempts: [
          ...new Map(pages.flatMap(page => page.attempts).map(attempt => [attempt.id, attempt])).values(),
        ],
        unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
      }),
      staleTime: 60_000,
    }),
  /** The newest thousand deliveries to a channel. */
  ofChannel: (channelId: string) =>
    apiQuery(listDeliveries, { query: { channelId, offset: 0, limit: most } }),
  /** Statuses by channel: of the newest delivery to each, as far as it is among the newest thousand. */
  lastOfChannels: () =>
    queryOptions({
      queryKey: [listDeliveries.resource, listDeliveries.id, 'last-of-channels'] as const,
      queryFn: async ({ signal }) => {
        const statuses = new Map<string, string | null>()
        const { data } = await readFrom(0, signal)
        for (const { channelId, status } of data)
          if (!statuses.has(channelId)) statuses.set(channelId, status)
        return statuses
      },
      // A map is not compared with the one before.
      structuralSharing: false,
      staleTime: 60_000,
    }),
}

const readFrom = (offset: number, signal: AbortSignal) =>
  call(listDeliveries, { query: { offset, limit: most } }, { signal })
