import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { inboxQuery, useMarkedIds } from '~/api/inbox'
import type { UserNotification } from '~/contract/inbox'
import { useHiddenIds } from '~/api/transport/hidden-rows'

/**
 * The inbox as it will be once all pending writes are done: without what is being deleted, and with what is
 * being marked as read. `rows` is undefined until there is an answer.
 */
export function useInbox() {
  const query = useQuery(inboxQuery())
  const hidden = useHiddenIds()
  const marked = useMarkedIds()
  const all = query.data?.data
  const rows = useMemo(
    () =>
      all
        ?.filter(row => !hidden.has(row.userNotificationId))
        .map(row => (marked.has(row.userNotificationId) ? { ...row, isRead: true } : row)),
    [all, hidden, marked],
  )
  const retry = () => void query.refetch()
  return { rows, unreadable: query.data?.unreadable ?? [], error: query.error, retry }
}

export const idOf = (notification: UserNotification): string => notification.userNotificationId

const isUnread = (notification: UserNotification): boolean => !notification.isRead

export const unreadIdsOf = (rows: readonly UserNotification[]): string[] => rows.filter(isUnread).map(idOf)
