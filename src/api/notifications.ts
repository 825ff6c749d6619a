import { useIsMutating, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Known, Loaded } from '~/model/channel-health'
import type { DeliverySummary } from '~/model/delivery-summary'
import { joinedLog, type DeliveryWindow } from '~/model/delivery-window'
import {
  buildLog,
  builtLogOf,
  isBuiltFrom,
  notificationLogOf,
  type NotificationLog,
} from '~/model/notifications'
import { deliveryQueries, loadingMore, nameOfLog, type DeliveryFilters } from '~/api/deliveries'
import { inSlices } from '~/api/device/slices'
import { createStore } from '~/api/device/store'
import { usePassedTests } from '~/api/passed-tests'

/** The number of rows whose notifications are built at once: a few milliseconds. More are built in slices. */
const MAX_AT_ONCE = 2000

/**
 * The pause between two builds while more is being loaded: a multiple of the last build's duration, and a minimum in
 * milliseconds.
 */
const [restingShare, leastRest] = [4, 500]

/** The logs that are being built: a page and the detail view over it need the same one. */
const started = new WeakMap<readonly DeliverySummary[], Promise<NotificationLog>>()

function startedLogOf(rows: readonly DeliverySummary[]): Promise<NotificationLog> {
  const log = started.get(rows) ?? inSlices(buildLog(rows))
  started.set(rows, log)
  return log
}

/**
 * Returns the notifications of loaded deliveries; undefined until they are known. Those of a long log are built in
 * slices: until they are ready, the previous ones of the same filters are returned.
 */
export function useNotificationLog(
  rows: readonly DeliverySummary[] | undefined,
  filters: DeliveryFilters = {},
): NotificationLog | undefined {
  const name = nameOfLog(filters)
  const known = rows && (rows.length <= MAX_AT_ONCE ? notificationLogOf(rows) : builtLogOf(rows))
  const [last, setLast] = useState(known && { name, log: known })
  if (known && (known !== last?.log || name !== last.name)) setLast({ name, log: known })
  const isLoading = useIsMutating({ mutationKey: loadingMore }) > 0
  const latest = useRef({ rows, name, isLoading })
  const isRunning = useRef(false)
  const restsUntil = useRef(0)
  const isNeeded = rows !== undefined && known === undefined
  useEffect(() => {
    latest.current = { rows, name, isLoading }
    if (!isNeeded || isRunning.current || (isLoading && performance.now() < restsUntil.current)) return
    isRunning.current = true
    const run = async () => {
      // A log that grows in the meantime is built afterwards: starting over each time, a long load would show nothing.
      for (let next = latest.current.rows; next;) {
        const of = latest.current.name
        const start = performance.now()
        const log = builtLogOf(next) ?? (await startedLogOf(next))
        setLast({ name: of, log })
        const end = performance.now()
        restsUntil.current = end + Math.max(leastRest, (end - start) * restingShare)
        // While more is being loaded, its next page starts the next build.
        next = latest.current.rows === next || latest.current.isLoading ? undefined : latest.current.rows
      }
      isRunning.current = false
    }
    void run()
  }, [rows, name, isNeeded, isLoading])
  return known ?? (last?.name === name ? last.log : undefined)
}

/** A channel's own log, joined with the channel's rows in the log of all channels. */
interface OwnLog extends Loaded {
  window: DeliveryWindow
}

/** The joined log of each channel's own log, because every row of a list needs it. */
const joined = new WeakMap<DeliveryWindow, { shared: DeliveryWindow; own: OwnLog | undefined }>()

function ownLogOf(loaded: DeliveryWindow, shared: DeliveryWindow, channelId: string): OwnLog | undefined {
  const last = joined.get(loaded)
  if (last?.shared === shared) return last.own
  const window = joinedLog(
    loaded,
    shared.rows.filter(row => row.channelId === channelId),
  )
  const own = window
    ? { window, log: notificationLogOf(window.rows), isWhole: !window.hasMore || !shared.hasMore }
    : undefined
  joined.set(loaded, { shared, own })
  return own
}

/**
 * What was joined last: a page that is opened again gets the same, and its rows stay as they are. Only one is kept: while
 * a log of 100,000 rows is loaded, there are many.
 */
const joinedLast = createStore<{ parts: readonly unknown[]; known: Known } | null>(null)

/** Returns the loaded data for computing the figures of channels; undefined until the log is loaded. */
export function useKnown(
  log: NotificationLog | undefined,
  window: DeliveryWindow | undefined,
): Known | undefined {
  const tests = usePassedTests()
  const { data: ownLogs } = useQuery(deliveryQueries.own())
  // The log may have been built before the newest rows were loaded.
  const isWhole = log !== undefined && window?.hasMore === false && isBuiltFrom(log, window.rows)
  return useMemo(() => {
    if (!log || !window) return undefined
    const parts = [log, window, isWhole, tests, ownLogs]
    const last = joinedLast.get()
    if (last?.parts.every((part, index) => part === parts[index])) return last.known
    const own = (channelId: string) => {
      const loaded = ownLogs?.get(channelId)
      return loaded && ownLogOf(loaded, window, channelId)
    }
    const known = { log, isWhole, tests, own }
    joinedLast.set({ parts, known })
    return known
  }, [log, window, isWhole, tests, ownLogs])
}

/**
 * Returns the notifications of the newest deliveries that have been loaded, on this page or another one, with the state
 * of their query. All figures of channels come from these.
 */
export function useLatestNotifications(options: { refetchInterval?: number; enabled?: boolean } = {}) {
  // A failed read is not repeated by each part of a page that comes into view.
  const query = useQuery({
    ...deliveryQueries.window({}),
    staleTime: 60_000,
    retryOnMount: false,
    ...options,
  })
  const log = useNotificationLog(query.data?.rows)
  return { log, known: useKnown(log, query.data), window: query.data, query }
}

/**
 * Returns a channel's own log, joined with the channel's rows in the log of all channels, and the state of its query.
 */
export function useChannelLog(channelId: string) {
  const query = useQuery(deliveryQueries.window({ channelId }))
  const { window: shared } = useLatestNotifications()
  const loaded = query.data
  const window = (loaded && shared && ownLogOf(loaded, shared, channelId)?.window) ?? loaded
  return { query, window, log: useNotificationLog(window?.rows, { channelId }) }
}
