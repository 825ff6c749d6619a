import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Notification } from '~/model/notifications'
import { NotificationOutcome } from '~/ui/domain/notification-outcome'
import type { Column } from '~/ui/table/query-table'
import { useTimeText } from '~/ui/text/time-text'

/** Returns the columns of a list of notifications that show how each turned out, and when it began. */
export function useOutcomeColumns(): Column<Notification>[] {
  const t = useTranslations()
  const textOf = useTimeText()
  return useMemo(
    () => [
      {
        id: 'outcome',
        header: t('deliveries.field.outcome'),
        onPhone: 'state',
        width: '11rem',
        cell: notification => <NotificationOutcome notification={notification} />,
      },
      {
        id: 'time',
        header: t('deliveries.field.time'),
        onPhone: 'aside',
        width: '11rem',
        cell: ({ first: { timestamp } }) => <time dateTime={timestamp}>{textOf(timestamp, 'second')}</time>,
      },
    ],
    [t, textOf],
  )
}
