import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import type { UserNotification } from '~/contract/inbox'
import { BarButton, SelectionBar } from '~/ui/table/selection-bar'
import { unreadIdsOf } from './inbox-rows'

interface SelectedProps {
  selected: readonly UserNotification[]
  /** How many are shown. */
  total: number
  selectAll: () => void
  markRead: () => void
  remove: () => void
  clear: () => void
}

/** What can be done with the selected notifications. */
export function SelectedNotifications({
  selected,
  total,
  selectAll,
  markRead,
  remove,
  clear,
}: SelectedProps) {
  const t = useTranslations()
  const unread = unreadIdsOf(selected).length
  return (
    <SelectionBar
      count={selected.length}
      more={
        selected.length < total && (
          <Button size="xs" variant="subtle" onClick={selectAll}>
            {t('table.select-every', { count: total })}
          </Button>
        )
      }
    >
      {unread > 0 && <BarButton label={t('inbox.mark-selected', { count: unread })} act={markRead} />}
      <BarButton label={t('inbox.delete-selected', { count: selected.length })} act={remove} />
      <Button size="xs" variant="subtle" onClick={clear}>
        {t('inbox.select-none')}
      </Button>
    </SelectionBar>
  )
}
