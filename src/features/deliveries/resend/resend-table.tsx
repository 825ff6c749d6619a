import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Notification } from '~/model/notifications'
import type { ItemState, ResendItem } from '~/model/resend-run'
import { paths } from '~/paths'
import { Status, type StatusKind } from '~/ui/basics/status'
import { useAboutText } from '~/ui/domain/about-text'
import { EntityName } from '~/ui/domain/deployment-name'
import { NotificationLink } from '~/ui/domain/notification-link'
import { openRow } from '~/ui/basics/open-row'
import { QueryTable, type Column } from '~/ui/table/query-table'
import { useTimeText } from '~/ui/text/time-text'
import { channelName, type DeliveryNames } from '~/features/deliveries/delivery-names'
import { Named } from '~/features/deliveries/named'
import { NotificationOutcome } from '~/ui/domain/notification-outcome'
import classes from './resend.module.css'
import { visibleText } from '~/ui/text/isolate'

/** A notification of a plan, or an item of a run. Of an item, the notification may not be loaded. */
export interface ResendRow {
  attemptId: string
  channelId: string
  timestamp: string
  notification: Notification | null
  /** Of a run. */
  item?: ResendItem
}

const kinds = {
  waiting: 'none',
  sending: 'busy',
  sent: 'busy',
  delivered: 'good',
  failed: 'bad',
  refused: 'bad',
  unknown: 'warn',
  recovered: 'good',
} as const satisfies Record<ItemState, StatusKind>

/** What is resent: its time, what it is about, where it goes, and what became of it. */
export function ResendTable({ rows, names }: { rows: readonly ResendRow[]; names: DeliveryNames }) {
  const t = useTranslations()
  return (
    <QueryTable
      openRow={openRow}
      label={t('resends.title')}
      query={{ rows, error: null, isRefreshing: false, retry: () => {} }}
      columns={useColumns(names)}
      rowId={row => row.attemptId}
      rowName={row => row.timestamp}
      pageSize={100}
      empty={null}
    />
  )
}

function useColumns(names: DeliveryNames): Column<ResendRow>[] {
  const t = useTranslations()
  const textOf = useTimeText()
  return useMemo(
    () => [
      {
        id: 'time',
        header: t('resends.field.time'),
        width: '10.5rem',
        cell: ({ timestamp }) => <time dateTime={timestamp}>{textOf(timestamp, 'second')}</time>,
      },
      {
        id: 'notification',
        header: t('resends.field.notification'),
        cell: ({ attemptId, notification }) => (
          <AttemptLink id={attemptId} notification={notification} names={names} />
        ),
      },
      {
        id: 'entity',
        header: t('resends.field.entity'),
        width: '16%',
        cell: ({ notification }) => notification && <EntityName attempt={notification.first} />,
      },
      {
        id: 'channel',
        header: t('resends.field.channel'),
        width: '16%',
        cell: ({ channelId }) => (
          <Named id={channelId} name={channelName(names, channelId)} to={paths.channel(channelId)} />
        ),
      },
      {
        id: 'outcome',
        header: t('resends.field.outcome'),
        width: '17%',
        cell: ({ item, notification }) =>
          item ? (
            <ItemStatus item={item} />
          ) : (
            notification && (
              <span className={classes['outcome']}>
                <NotificationOutcome notification={notification} />
              </span>
            )
          ),
      },
    ],
    [t, textOf, names],
  )
}

/** What became of an item: in one line, so that its row has the same height in each state. */
function ItemStatus({ item: { state, problem, isInterrupted } }: { item: ResendItem }) {
  const t = useTranslations()
  const reason = isInterrupted ? t('resends.run.interrupted') : problem
  const text = visibleText([t(`resends.run.state.${state}`), reason].filter(Boolean).join(' · '))
  return (
    <span className={classes['outcome']} title={text}>
      <Status kind={kinds[state]}>{text}</Status>
    </span>
  )
}

/**
 * A link to the notification that is resent, named by what it is about. A separate component, so that the columns stay
 * the same.
 */
function AttemptLink({
  id,
  notification,
  names,
}: {
  id: string
  notification: Notification | null
  names: DeliveryNames
}) {
  const aboutOf = useAboutText(names)
  return <NotificationLink to={paths.delivery(id)} text={notification ? aboutOf(notification.last) : id} />
}
