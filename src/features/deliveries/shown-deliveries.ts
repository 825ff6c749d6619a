import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { deliveryQueries, nameOfLog } from '~/api/deliveries'
import { useNotificationLog } from '~/api/notifications'
import { nextLook } from '~/api/transport/next-poll'
import type { DeliverySummary } from '~/model/delivery-summary'
import { builtLogOf, type Notification } from '~/model/notifications'
import { useNow } from '~/ui/text/now'
import {
  attemptTest,
  isNarrowed,
  notificationTest,
  servedFilters,
  viewOf,
  type DeliveryState,
} from './delivery-filters'
import { useDeliveryNames } from './delivery-names'
import { useFiltered } from './filtered'
import { useHeldBack } from './held-back'

/** The rows of the log, newest first; undefined until they are known. */
export type ShownRows =
  | { view: 'notifications'; rows: readonly Notification[] | undefined }
  | { view: 'attempts'; rows: readonly DeliverySummary[] | undefined }

/** Returns the attempt that a row opens: of a notification, the last one. */
export const openedBy = (row: Notification | DeliverySummary): string =>
  'last' in row ? row.last.id : row.id

/** Returns the attempts that a row stands for. */
export const attemptsOf = (row: Notification | DeliverySummary): readonly DeliverySummary[] =>
  'attempts' in row ? row.attempts : [row]

/** Milliseconds between two reads of the newest deliveries, while the live tail is on and the page is visible. */
const tailInterval = 3000

/**
 * Returns what is loaded, the rows that the filters leave of it, and how many new ones wait: the log and the detail of
 * a delivery, which walks the rows, see the same ones. A retry of a notification that is shown changes its row at once.
 */
export function useShownDeliveries(state: DeliveryState) {
  const served = servedFilters(state)
  const query = useQuery({
    ...deliveryQueries.window(served),
    refetchInterval: nextLook(state.tail === 'on' && tailInterval),
  })
  const naming = useDeliveryNames()
  const { names } = naming
  const loaded = query.data?.rows
  const view = viewOf(state)
  const now = useNow()
  const name = `${nameOfLog(served)} ${view}`
  const { rows, newRows, showNew } = useHeldBack(loaded, name)
  const log = useNotificationLog(view === 'notifications' ? loaded : undefined, served)
  const { policy, channel, of, status, code, search, last, from, to, event, cluster } = state
  // The current time only matters if the selected range ends now.
  const moment = last === '' ? 0 : now
  const filters = useMemo(
    () => ({ policy, channel, of, status, code, search, last, from, to, event, cluster }),
    [policy, channel, of, status, code, search, last, from, to, event, cluster],
  )
  const isAll = !isNarrowed(filters)
  const ofAttempt = useMemo(
    () => (isAll ? null : attemptTest(filters, names, moment)),
    [isAll, filters, names, moment],
  )
  const ofNotification = useMemo(
    () => (isAll ? null : notificationTest(filters, names, moment)),
    [isAll, filters, names, moment],
  )
  const isOfAttempts = view === 'attempts'
  const { items: notifications, isCurrent: areNotificationsCurrent } = useFiltered(
    isOfAttempts ? undefined : log?.all,
    ofNotification,
    name,
  )
  const { items: attempts, isCurrent: areAttemptsCurrent } = useFiltered(
    isOfAttempts ? rows : undefined,
    ofAttempt,
    name,
  )
  const newAttempts = useMemo(
    () => (isOfAttempts ? (ofAttempt ? newRows.filter(ofAttempt) : newRows).length : 0),
    [isOfAttempts, newRows, ofAttempt],
  )
  const newNotifications = useMemo(() => countOfNew(notifications ?? [], newRows), [notifications, newRows])
  const shownNotifications = useMemo(
    () => (newNotifications > 0 ? notifications?.slice(newNotifications) : notifications),
    [notifications, newNotifications],
  )
  const shown: ShownRows =
    view === 'attempts' ? { view, rows: attempts } : { view, rows: loaded && shownNotifications }
  return {
    query,
    naming,
    /** All notifications that are loaded; undefined until they are known, and in the view of attempts. */
    log,
    shown,
    /** Whether the notifications of everything that is loaded are known, not only those of what was loaded before. */
    isCounted: isOfAttempts
      ? areAttemptsCurrent
      : areNotificationsCurrent && loaded !== undefined && log === builtLogOf(loaded),
    /** Whether the filters have been applied to all rows. */
    isFiltering: !(isOfAttempts ? areAttemptsCurrent : areNotificationsCurrent),
    waiting: view === 'attempts' ? newAttempts : newNotifications,
    showNew,
  }
}

export type ShownDeliveries = ReturnType<typeof useShownDeliveries>

/** Returns how many notifications, the newest ones, have only attempts that wait. */
function countOfNew(notifications: readonly Notification[], newRows: readonly DeliverySummary[]): number {
  if (newRows.length === 0) return 0
  const ids = new Set(newRows.map(({ id }) => id))
  const firstKnown = notifications.findIndex(({ attempts }) => attempts.some(({ id }) => !ids.has(id)))
  return firstKnown < 0 ? notifications.length : firstKnown
}
