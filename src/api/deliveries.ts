import { queryOptions, skipToken, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { MAX_PAGE_SIZE } from '~/contract/common'
import { listDeliveries, resendDelivery, type Delivery } from '~/contract/deliveries'
import { maxSearchedRows } from '~/model/body-search'
import { isDecided } from '~/model/channel-health'
import { summaryOf, type DeliverySummary } from '~/model/delivery-summary'
import {
  isPast,
  withNewest,
  withOlder,
  type DeliveryPage,
  type DeliveryWindow,
} from '~/model/delivery-window'
import { notificationLogOf } from '~/model/notifications'
import { inSlices } from '~/api/device/slices'
import { call } from '~/api/transport/call'
import { ApiError } from '~/api/transport/error'
import { keyOf, useApiMutation } from '~/api/transport/query'
import { offsetOf } from '~/api/transport/walk'
import { rememberDeliveries } from './deployments'

/** What the service itself filters deliveries by. */
export interface DeliveryFilters {
  policyId?: string | undefined
  channelId?: string | undefined
}

/** Returns the name of the log that the service filters: two filters with the same name are of the same log. */
export const nameOfLog = ({ policyId = '', channelId = '' }: DeliveryFilters) => `${policyId} ${channelId}`

/** Rows that are read to see what is new, once older ones are loaded. */
const refreshSize = 100

const windowKey = (filters: DeliveryFilters) => keyOf(listDeliveries, 'window', filters)

/** The loaded logs of single channels, by channel ID. */
type OwnLogs = ReadonlyMap<string, DeliveryWindow>
const noOwnLogs: OwnLogs = new Map()

/** The maximum number of rows of a channel's own log that are loaded for its health. */
const MAX_OWN_ROWS = 5000

/** The logs of single channels that are kept for the figures: more than `useDecidedHealth` loads. */
const MAX_KEPT_LOGS = 20

export const deliveryQueries = {
  /**
   * The newest deliveries, and all the older ones that `useLoadMore` has put behind them. Reading it again is one
   * small call: it brings what is new, and how those that were pending have ended.
   */
  window: (filters: DeliveryFilters) =>
    queryOptions({
      queryKey: windowKey(filters),
      queryFn: async ({ client, signal }) =>
        noted(client, filters, await readNewest(client, filters, signal)),
      // A hundred thousand rows are not compared one by one.
      structuralSharing: false,
    }),
  /** The logs of single channels that `window` and `ofChannel` have loaded so far. */
  own: () =>
    queryOptions({
      queryKey: keyOf(listDeliveries, 'own'),
      queryFn: skipToken,
      initialData: noOwnLogs,
      staleTime: Infinity,
      gcTime: Infinity,
    }),
  /** Loads a channel's own log until it is enough for the channel's health. */
  ofChannel: (channelId: string) =>
    queryOptions({
      queryKey: keyOf(listDeliveries, 'of-channel', channelId),
      queryFn: async ({ client, signal }) => {
        await client.query(deliveryQueries.window({ channelId }))
        const isEnough: Enough = ({ rows }) =>
          rows.length >= MAX_OWN_ROWS ||
          isDecided({ log: notificationLogOf(rows), isWhole: false }, channelId)
        await loadUntil(client, { channelId }, isEnough, signal)
        return null
      },
    }),
  /**
   * A whole delivery. The service gives none by its id: it is looked for where the window has it, and further down,
   * since what arrived in the meantime has moved it.
   */
  one: (
    filters: DeliveryFilters,
    { id, status, index }: { id: string; status: string | null; index: number },
  ) =>
    queryOptions({
      // What is pending comes to an end: then it is another answer.
      queryKey: keyOf(listDeliveries, 'one', id, status),
      queryFn: async ({ signal }) => {
        let offset: number | null = index
        for (let limit = 20; offset !== null; limit = MAX_PAGE_SIZE) {
          const page = await readDeliveries(filters, offset, limit, signal)
          const found = page.data.find(row => row.id === id)
          if (found) return found
          offset = limit === MAX_PAGE_SIZE ? null : offsetOf(page.next, offset)
        }
        throw new ApiError({ kind: 'missing', operation: listDeliveries.id })
      },
      staleTime: Infinity,
    }),
  /** Loads older deliveries until one is among them or can't be: ten pages each time that it is read. */
  search: (filters: DeliveryFilters, id: string) =>
    queryOptions({
      queryKey: keyOf(listDeliveries, 'search', filters, id),
      queryFn: async ({ client, signal }) => {
        let pages = 0
        const isEnough: Enough = window =>
          isPast(window, id) || window.rows.some(row => row.id === id) || pages++ === 10
        await loadUntil(client, filters, isEnough, signal)
        return null
      },
      staleTime: Infinity,
      gcTime: 0,
    }),
}

const readDeliveries = (filters: DeliveryFilters, offset: number, limit: number, signal: AbortSignal) =>
  call(listDeliveries, { query: { ...filters, offset, limit } }, { signal })

/** Returns a page's summaries and the next page's offset. An empty page is the last one, whatever its `next` is. */
async function readPage(
  filters: DeliveryFilters,
  offset: number,
  limit: number,
  signal: AbortSignal,
): Promise<DeliveryPage & { nextOffset: number | null }> {
  const { data, next, unreadable = [] } = await readDeliveries(filters, offset, limit, signal)
  const rows = await inSlices(summaries(data, offset))
  rememberDeliveries(rows)
  const nextOffset = data.length + unreadable.length > 0 ? offsetOf(next, offset) : null
  return { rows, unreadable: unreadable.length, hasMore: nextOffset !== null, nextOffset }
}

/** Sums up deliveries in steps: those of a large page take longer than a frame. */
function* summaries(
  deliveries: readonly Delivery[],
  offset: number,
): Generator<undefined, DeliverySummary[]> {
  const rows: DeliverySummary[] = []
  for (const [index, delivery] of deliveries.entries()) {
    rows.push(summaryOf(delivery, offset + index < maxSearchedRows))
    if (index % 20 === 0) yield
  }
  return rows
}

/** Reads the newest page into the window; where that leaves a gap, the window begins again. */
async function readNewest(
  client: QueryClient,
  filters: DeliveryFilters,
  signal: AbortSignal,
): Promise<DeliveryWindow> {
  const known = () => client.getQueryData<DeliveryWindow>(windowKey(filters))
  const before = known()
  if (before) {
    const page = await readPage(filters, 0, reachOf(before), signal)
    // More may have been loaded in the meantime.
    const joined = withNewest(known() ?? before, page)
    if (joined) return joined
  }
  const page = await readPage(filters, 0, MAX_PAGE_SIZE, signal)
  const now = known() ?? before
  return (now && withNewest(now, page)) ?? page
}

/** Stores the log of a single channel for the figures of every page, unless it is too long. Returns the log. */
function noted(
  client: QueryClient,
  { policyId, channelId }: DeliveryFilters,
  window: DeliveryWindow,
): DeliveryWindow {
  if (channelId !== undefined && policyId === undefined && window.rows.length <= MAX_OWN_ROWS)
    client.setQueryData(deliveryQueries.own().queryKey, (logs: OwnLogs = noOwnLogs) => {
      if (logs.get(channelId) === window) return logs
      const others = [...logs].filter(([id]) => id !== channelId)
      return new Map([...others.slice(1 - MAX_KEPT_LOGS), [channelId, window]])
    })
  return window
}

/** Rows to read again: all that may still change, as far as one call can. */
function reachOf({ rows }: DeliveryWindow): number {
  const lastPending = rows.slice(0, MAX_PAGE_SIZE).findLastIndex(({ status }) => status === 'pending')
  return Math.min(MAX_PAGE_SIZE, Math.max(refreshSize, lastPending + refreshSize))
}

/** Whether enough has been loaded. */
export type Enough = (window: DeliveryWindow) => boolean

/** The key of the mutation that loads older deliveries. */
export const loadingMore = ['deliveries-window']

/** Loads older deliveries into the window, a page at a time, until there is enough, or no more, or it is stopped. */
export function useLoadMore(filters: DeliveryFilters) {
  const client = useQueryClient()
  const running = useRef<AbortController>(null)
  const mutation = useMutation({
    mutationKey: loadingMore,
    // Two at a time would read the same rows.
    scope: { id: 'deliveries-window' },
    mutationFn: async (isEnough: Enough) => {
      const stop = new AbortController()
      running.current = stop
      try {
        await loadUntil(client, filters, isEnough, stop.signal)
      } catch (error) {
        // What was loaded until it was stopped is kept.
        if (!stop.signal.aborted) throw error
      }
    },
  })
  // Whoever has left reads no more of it.
  useEffect(() => () => running.current?.abort(), [])
  return {
    load: (isEnough: Enough) => mutation.mutate(isEnough),
    /** Goes on with what has failed. */
    retry: () => mutation.variables && mutation.mutate(mutation.variables),
    stop: () => running.current?.abort(),
    isLoading: mutation.isPending,
    error: mutation.error,
  }
}

async function loadUntil(
  client: QueryClient,
  filters: DeliveryFilters,
  isEnough: Enough,
  signal: AbortSignal,
) {
  let window = client.getQueryData<DeliveryWindow>(windowKey(filters))
  while (window?.hasMore && !isEnough(window)) window = await loadPage(client, filters, signal)
}

/** Puts the next page behind the window. */
async function loadPage(client: QueryClient, filters: DeliveryFilters, signal: AbortSignal) {
  const before = client.getQueryData<DeliveryWindow>(windowKey(filters))
  if (!before) return undefined
  let offset: number | null = before.rows.length + before.unreadable
  while (offset !== null) {
    const page = await readPage(filters, offset, MAX_PAGE_SIZE, signal)
    const now = client.getQueryData<DeliveryWindow>(windowKey(filters)) ?? before
    // The window has begun again in the meantime: between it and this page others lie.
    if (now.rows.at(-1)?.id !== before.rows.at(-1)?.id) return now
    const next = withOlder(now, page)
    client.setQueryData(windowKey(filters), noted(client, filters, next))
    // So much came in that all of the page was known: the next one brings more.
    if (next.rows.length > now.rows.length) return next
    offset = page.nextOffset
  }
  return client.getQueryData<DeliveryWindow>(windowKey(filters))
}

export const useResendDelivery = () =>
  useApiMutation(resendDelivery, { invalidates: ['deliveries', 'channels'] })
