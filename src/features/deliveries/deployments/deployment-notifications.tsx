import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { DeliveryWindow } from '~/model/delivery-window'
import type { Notification } from '~/model/notifications'
import { paths } from '~/paths'
import { Bdi } from '~/ui/basics/bdi'
import { Card } from '~/ui/basics/card'
import { Text } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import { UnreadableText, WindowText } from '~/ui/domain/health-facts'
import { useAboutText } from '~/ui/domain/about-text'
import { LoadOlder } from '~/ui/domain/load-older'
import { useOutcomeColumns } from '~/ui/domain/notification-columns'
import { NotificationLink } from '~/ui/domain/notification-link'
import { openRow } from '~/ui/basics/open-row'
import { QueryTable, type Column } from '~/ui/table/query-table'
import { channelName, type DeliveryNames } from '~/features/deliveries/delivery-names'
import classes from './deployment-page.module.css'

/** The maximum number of rows; the log shows the others. */
const MAX_ROWS = 20

/** The notifications about a deployment, newest first, and how far back the log was searched for them. */
export function DeploymentNotifications({
  deploymentId,
  notifications,
  query,
  names,
}: {
  deploymentId: string
  notifications: readonly Notification[] | undefined
  query: UseQueryResult<DeliveryWindow>
  names: DeliveryNames
}) {
  const t = useTranslations()
  const rows = query.data?.rows ?? []
  return (
    <Card
      title={t('deployments.sent.title')}
      more={<TextLink to={paths.deliveries({ search: deploymentId })}>{t('deployments.sent.log')}</TextLink>}
    >
      <div className={classes['reach']}>
        {rows.length > 0 && <WindowText attempts={rows} />}
        {query.data?.hasMore && <LoadOlder count={rows.length} label={t('deliveries.window.more')} />}
        <UnreadableText count={query.data?.unreadable ?? 0} />
      </div>
      <QueryTable
        openRow={openRow}
        label={t('deployments.sent.title')}
        query={{
          rows: notifications?.slice(0, MAX_ROWS),
          error: query.error,
          isRefreshing: false,
          retry: () => void query.refetch(),
        }}
        columns={useColumns(names)}
        rowId={({ id }) => id}
        rowName={({ id }) => id}
        pageSize={10}
        empty={<Text tone="dimmed">{t('deployments.sent.none')}</Text>}
      />
    </Card>
  )
}

function useColumns(names: DeliveryNames): Column<Notification>[] {
  const t = useTranslations()
  const aboutOf = useAboutText(names)
  const outcomeColumns = useOutcomeColumns()
  return useMemo(
    () => [
      {
        id: 'about',
        header: t('deliveries.field.about'),
        hasTwoLines: true,
        onPhone: 'name',
        cell: ({ first, last }) => (
          <span className={classes['about']}>
            <NotificationLink to={paths.delivery(last.id)} text={aboutOf(first)} />
            <Text size="xs" tone="dimmed" className="cut">
              <Bdi>{channelName(names, first.channelId) ?? first.channelId}</Bdi>
            </Text>
          </span>
        ),
      },
      ...outcomeColumns,
    ],
    [t, aboutOf, outcomeColumns, names],
  )
}
