import { useTranslations } from 'use-intl'
import { deleteAllIfOnly, useMarkRead } from '~/api/inbox'
import { deleteNotification, type UserNotification } from '~/contract/inbox'
import { nameOf } from '~/model/inbox'
import { useErrorText } from '~/ui/basics/error-text'
import { toast } from '~/ui/basics/toast'
import { useUndoable } from '~/ui/overlay/undo'
import { idOf } from './inbox-rows'

/** Marks notifications as read, some or all of the server's. They are so at once, and again unread if it fails. */
export function useMarkNotifications() {
  const t = useTranslations()
  const textOf = useErrorText()
  const { mutateAsync } = useMarkRead()
  const mark = async (ids: readonly string[], isAll: boolean) => {
    if (ids.length === 0) return
    const { failed } = await mutateAsync({ ids, isAll })
    if (!failed) return
    const { reason } = textOf(failed.error)
    void toast(t('inbox.mark-failed', { count: failed.count, reason }), { isBad: true })
  }
  return {
    markRead: (ids: readonly string[]) => void mark(ids, false),
    markAllRead: (unreadIds: readonly string[]) => void mark(unreadIds, true),
  }
}

/** Deletes notifications, some or all of the server's, with a way back. What arrives in the meantime is not deleted. */
export function useDeleteNotifications() {
  const t = useTranslations()
  const undoable = useUndoable()
  const remove = (rows: readonly UserNotification[], isAll: boolean) =>
    undoable({
      message: (count, name) => t('inbox.deleted', { count, name }),
      operation: deleteNotification,
      // Of a notification, only whether it has been read changes: that keeps no one from deleting it.
      rows: rows.map(row => ({
        id: idOf(row),
        name: nameOf(row),
        input: { path: { userNotificationId: idOf(row) } },
      })),
      invalidates: ['inbox'],
      ...(isAll && { inOneGo: ids => deleteAllIfOnly(new Set(ids)) }),
    })
  return {
    remove: (rows: readonly UserNotification[]) => remove(rows, false),
    removeAll: (rows: readonly UserNotification[]) => remove(rows, true),
  }
}
