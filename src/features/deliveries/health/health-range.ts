import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import * as z from 'zod/mini'
import { deliveryQueries, useLoadMore } from '~/api/deliveries'
import { useNotificationLog } from '~/api/notifications'
import { useReach } from '~/api/reach'
import type { DeliverySummary } from '~/model/delivery-summary'
import type { Notification, NotificationLog } from '~/model/notifications'
import { isSince, rangeNames, ranges, type Range } from '~/model/ranges'
import { useNow } from '~/ui/text/now'

/** The range in the URL. */
export const rangeState = z.object({ last: z.catch(z.enum(rangeNames), '24h') })

/** Loads the attempts of a range, and returns those and its notifications, as far as they have been loaded. */
export function useDeliveriesOfRange(last: Range) {
  const query = useQuery(deliveryQueries.window({}))
  const since = useNow() - ranges[last]
  const window = query.data
  const { isCovered, isLoading, error, load } = useReach(window, useLoadMore({}), { name: last, since })
  // Computing the figures for each of a hundred pages would take seconds: they follow when loading ends.
  const [settled, setSettled] = useState(window?.rows)
  if (!isLoading && settled !== window?.rows) setSettled(window?.rows)
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
    /** Whether the figures may be greater, because older attempts of the range aren't counted yet. */
    isAtLeast: !isCovered || rows !== window?.rows,
    isLoading,
    error,
    loadRange: load,
  }
}

/** The number of older attempts in a row after which there is no newer one. */
const MAX_OUT_OF_ORDER = 1000

/** Returns the attempts since a moment. They are sorted newest first, but not exactly. */
function attemptsSince(rows: readonly DeliverySummary[], since: number): readonly DeliverySummary[] {
  const found: DeliverySummary[] = []
  let older = 0
  for (const row of rows) {
    if ((row.at ?? -Infinity) < since) {
      if (++older > MAX_OUT_OF_ORDER) break
      continue
    }
    older = 0
    found.push(row)
  }
  return found
}

const notificationsSince = ({ all }: NotificationLog, since: number): readonly Notification[] =>
  all.filter(notification => isSince(notification, since))
