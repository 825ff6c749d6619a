import { useQuery } from '@tanstack/react-query'
import { inboxQuery, useMarkedIds } from '~/api/inbox'
import { useHiddenIds } from '~/api/transport/hidden-rows'
import { unreadIdsOf } from './inbox-rows'

/**
 * Returns how many notifications are unread, undefined until that is known: as the server sent it (`sent`), and without
 * what is being deleted or marked as read (`unread`).
 */
export function useUnread(): { sent: number | undefined; unread: number | undefined } {
  const { data: ids } = useQuery({ ...inboxQuery(), select: ({ data }) => unreadIdsOf(data) })
  const hidden = useHiddenIds()
  const marked = useMarkedIds()
  return { sent: ids?.length, unread: ids?.filter(id => !hidden.has(id) && !marked.has(id)).length }
}
