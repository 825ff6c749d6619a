import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import * as z from 'zod/mini'
import { deliveryQueries, useLoadMore } from '~/api/deliveries'
import { useNotificationLog } from '~/api/notifications'
import { millisecondsOf } from '~/contract/timestamp'
import type { DeliverySummary } from '~/model/delivery-summary'
import type { DeliveryWindow } from '~/model/delivery-window'
import type { Notification, NotificationLog } from '~/model/notifications'
import { useNow } from '~/ui/text/now'
import { spans } from './delivery-filters'

/** The ranges that figures can cover. */
export const rangeNames = ['24h', '7d', '30d'] as const
type RangeName = (typeof rangeNames)[number]

/** The range in the URL. */
export const rangeState = z.object({ last: z.catch(z.enum(rangeNames), '24h') })

/** The maximum number of loaded attempts: that many fit into memory. */
const MAX_ATTEMPTS = 100_000

const timeOf = (row: DeliverySummary | undefined) => (row ? millisecondsOf(row.timestamp) : null)

/** Returns whether the loaded attempts reach back to a moment, or older ones can't be loaded. */
function covers({ rows, hasMore }: DeliveryWindow, since: number): boolean {
  const oldest = timeOf(rows.at(-1))
  return !hasMore || (oldest !== null && oldest < since)
}

/** Loads the attempts of a range, and returns those and its notifications, as far as they have been loaded. */
export function useDeliveriesOfRange(last: RangeName) {
  const query = useQuery(deliveryQueries.window({}))
  const { load, isLoading, error } = useLoadMore({})
  const now = useNow()
  const since = now - spans[last]
  const window = query.data
  const isCovered = window !== undefined && covers(window, since)
  const isFull = (window?.rows.length ?? 0) >= MAX_ATTEMPTS
  const isWanted = window !== undefined && !isCovered && !isFull && !isLoading && error === null
  const loadRange = () => load(loaded => covers(loaded, since) || loaded.rows.length >= MAX_ATTEMPTS)
  useEffect(() => {
    if (isWanted) loadRange()
  })
  // Computing the figures for each of a hundred pages would take seconds: they follow when loading ends.
  const [settled, setSettled] = useState(window?.rows)
  if (!isLoading && !isWanted && settled !== window?.rows) setSettled(window?.rows)
  const rows = settled ?? window?.rows
  const log = useNotificationLog(rows)
  const attempts = useMemo(() => rows && attemptsSince(rows, since), [rows, since])
  const notifications = useMemo(() => log && notificationsSince(log, since), [log, since])
  return {
    query,
    window,
    attempts,
    notifications,
    isCovered,
    isLoading,
    error,
    loadRange,
  }
}

/** The number of older attempts in a row after which there is no newer one. */
const MAX_OUT_OF_ORDER = 1000

/** Returns the attempts since a moment. They are sorted newest first, but not exactly. */
function attemptsSince(rows: readonly DeliverySummary[], since: number): readonly DeliverySummary[] {
  const found: DeliverySummary[] = []
  let older = 0
  for (const row of rows) {
    if ((timeOf(row) ?? -Infinity) < since) {
      if (++older > MAX_OUT_OF_ORDER) break
      continue
    }
    older = 0
    found.push(row)
  }
  return found
}

const notificationsSince = ({ all }: NotificationLog, since: number): readonly Notification[] =>
  all.filter(({ startedAt }) => (startedAt ?? -Infinity) >= since)
