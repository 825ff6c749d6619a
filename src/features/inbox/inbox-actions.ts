import { useTranslations } from 'use-intl'
import { deleteAllIfOnly, useMarkRead } from '~/api/inbox'
import { deleteNotification } from '~/contract/inbox'
import { useErrorText } from '~/ui/error-text'
import { toast } from '~/ui/toast'
import { useUndoable } from '~/ui/undo'

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

/** Deletes notifications, some or all of the server's, with a way back. What comes meanwhile is not deleted. */
export function useDeleteNotifications() {
  const t = useTranslations()
  const undoable = useUndoable()
  const remove = (ids: readonly string[], isAll: boolean) =>
    undoable(t('inbox.deleted', { count: ids.length }), {
      operation: deleteNotification,
      inputs: ids.map(userNotificationId => ({ path: { userNotificationId } })),
      hides: [...ids],
      invalidates: ['inbox'],
      ...(isAll && { inOneGo: () => deleteAllIfOnly(new Set(ids)) }),
    })
  return {
    remove: (ids: readonly string[]) => remove(ids, false),
    removeAll: (ids: readonly string[]) => remove(ids, true),
  }
}
