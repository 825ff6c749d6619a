import { Skeleton } from '~/ui/basics/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Text, Title } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import { useChannelLog } from '~/api/notifications'
import { eventQueries } from '~/api/events'
import { policyQueries } from '~/api/policies'
import type { Channel } from '~/contract/channels'
import { healthOf } from '~/model/health'
import type { Notification } from '~/model/notifications'
import { paths } from '~/paths'
import { useAboutText } from '~/ui/domain/about-text'
import { EntityName } from '~/ui/domain/deployment-name'
import { HealthFacts, UnreadableText, WindowText } from '~/ui/domain/health-facts'
import { useOutcomeColumns } from '~/ui/domain/notification-columns'
import { NotificationLink } from '~/ui/domain/notification-link'
import { openRow } from '~/ui/basics/open-row'
import { QueryTable, type Column } from '~/ui/table/query-table'
import { useSinceText } from '~/ui/text/since-text'
import { EmptyState } from '~/ui/basics/states'
import classes from './channel-deliveries.module.css'

/** Rows shown: the log has the others. */
const MAX_ROWS = 20

/** The tab of a channel's page that summarizes its newest deliveries and lists the latest notifications. */
export default function ChannelDeliveries({
  channel: { id: channelId, lastNotificationAt },
}: {
  channel: Channel
}) {
  const t = useTranslations()
  const lastSent = useSinceText(lastNotificationAt ?? undefined)
  const { query, window, log } = useChannelLog(channelId)
  const rows = window?.rows
  const columns = useNotificationColumns(channelId)
  const health = useMemo(() => rows && healthOf(rows), [rows])
  const notifications = log?.all
  const isEmpty = rows?.length === 0 && window?.unreadable === 0
  return (
    <Stack>
      <UnreadableText count={window?.unreadable ?? 0} />
      {health && notifications && rows && rows.length > 0 && (
        <>
          <WindowText attempts={rows} />
          <HealthFacts health={health} notifications={notifications} filters={{ channel: channelId }} />
        </>
      )}
      {!notifications && !query.isLoadingError && <Skeleton height={85} width="60%" />}
      {!isEmpty && (
        <Group justify="space-between">
          <Title order={2}>{t('health.channel.newest')}</Title>
          <TextLink to={paths.deliveries({ channel: channelId })}>{t('health.channel.log')}</TextLink>
        </Group>
      )}
      <QueryTable
        openRow={openRow}
        label={t('health.channel.newest')}
        query={{
          rows: notifications?.slice(0, MAX_ROWS),
          error: query.error,
          isRefreshing: false,
          retry: () => void query.refetch(),
        }}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ id }) => id}
        pageSize={MAX_ROWS}
        empty={
          lastSent === null ? (
            <EmptyState title={t('health.channel.empty.title')}>{t('health.channel.empty.text')}</EmptyState>
          ) : (
            <EmptyState title={t('health.channel.unlogged.title')}>
              {t('health.channel.unlogged.text', { when: lastSent })}
            </EmptyState>
          )
        }
      />
    </Stack>
  )
}

function useNotificationColumns(channelId: string): Column<Notification>[] {
  const t = useTranslations()
  const outcomeColumns = useOutcomeColumns()
  const policies = useQuery(policyQueries.ofChannel(channelId)).data?.data
  const catalog = useQuery(eventQueries.catalog()).data
  const events = useMemo(
    () => catalog && new Map(catalog.events.map(({ id, label }) => [id, label])),
    [catalog],
  )
  const aboutOf = useAboutText({ events })
  const nameOf = (policyId: string) => policies?.find(policy => policy.id === policyId)?.name
  return [
    {
      id: 'about',
      header: t('deliveries.field.about'),
      hasTwoLines: true,
      onPhone: 'name',
      cell: ({ first, last }) => (
        <span className={classes['about']}>
          <NotificationLink to={paths.delivery(last.id, { channel: channelId })} text={aboutOf(first)} />
          <Text as="span" size="xs" tone="dimmed">
            <EntityName attempt={first} isPlain />
          </Text>
        </span>
      ),
    },
    {
      id: 'policy',
      header: t('deliveries.field.policy'),
      onPhone: 'hidden',
      width: '26%',
      cell: ({ first: { policyId } }) => (
        <TextLink to={paths.policy(policyId)} kind="quiet" isCut>
          {nameOf(policyId) ?? policyId}
        </TextLink>
      ),
    },
    ...outcomeColumns,
  ]
}
