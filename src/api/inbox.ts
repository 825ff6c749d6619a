import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { MAX_PAGE_SIZE } from '~/contract/common'
import {
  deleteAllNotifications,
  listNotifications,
  markAllNotificationsRead,
  markNotificationRead,
} from '~/contract/inbox'
import { call } from '~/api/transport/call'
import { ApiError } from '~/api/transport/error'
import { invalidate } from '~/api/transport/query'
import { apiWalk } from '~/api/transport/walk'

/** The whole inbox. `startInboxSync` has it read again, in one tab for all: not each whenever it is looked at. */
export const inboxQuery = () => ({ ...apiWalk(listNotifications, {}), refetchOnWindowFocus: false })

/** Notifications to be marked as read, by their ids: one by one, or by the call for all that are unread. */
interface Mark {
  ids: readonly string[]
  isAll: boolean
}

/** What has been marked, and why the rest has not. */
interface Marked {
  read: ReadonlySet<string>
  failed: { count: number; error: unknown } | null
}

const markKey = ['inbox', 'mark']

/** Returns the IDs of notifications that are being marked as read: they are shown as read until the answer arrives. */
export function useMarkedIds(): ReadonlySet<string> {
  const marks = useMutationState({
    filters: { mutationKey: markKey, status: 'pending' },
    select: ({ state }) => (state.variables as Mark).ids,
  })
  return useMemo(() => new Set(marks.flat()), [marks])
}

/** Marks notifications as read. It doesn't throw: failures are returned. */
export function useMarkRead() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: markKey,
    mutationFn: mark,
    onSuccess: ({ read }) => {
      client.setQueryData(inboxQuery().queryKey, walk => {
        const data = walk?.data.map(row =>
          read.has(row.userNotificationId) ? { ...row, isRead: true } : row,
        )
        return walk && data && { ...walk, data }
      })
      // Notifications that arrived in the meantime are as the server has them.
      void invalidate(client, ['inbox'])
    },
  })
}

/** It ends at the first that fails: the others would fail alike. */
async function mark({ ids, isAll }: Mark): Promise<Marked> {
  const read = new Set<string>()
  try {
    if (isAll) await call(markAllNotificationsRead, {}, { keepalive: true })
    for (const id of ids) {
      if (!isAll) await markOne(id)
      read.add(id)
    }
  } catch (error) {
    return { read, failed: { count: ids.length - read.size, error } }
  }
  return { read, failed: null }
}

async function markOne(userNotificationId: string): Promise<void> {
  try {
    await call(markNotificationRead, { path: { userNotificationId } }, { keepalive: true })
  } catch (error) {
    // Deleted in the meantime: there is nothing to mark.
    if (!(error instanceof ApiError && error.kind === 'missing')) throw error
  }
}

/** Deletes all in one call, unless the inbox has others than these. Returns whether it did. */
export async function deleteAllIfOnly(ids: ReadonlySet<string>): Promise<boolean> {
  const { data, next, unreadable } = await call(listNotifications, {
    query: { offset: 0, limit: MAX_PAGE_SIZE },
  })
  const isMore = next !== null || unreadable !== undefined
  if (isMore || data.some(({ userNotificationId }) => !ids.has(userNotificationId))) return false
  await call(deleteAllNotifications, {})
  return true
}
