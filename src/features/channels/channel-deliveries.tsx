import { Skeleton } from '~/ui/basics/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Title } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import { useChannelLog } from '~/api/notifications'
import { policyQueries } from '~/api/policies'
import type { Channel } from '~/contract/channels'
import type { DeliverySummary } from '~/model/delivery-summary'
import { healthOf } from '~/model/health'
import { retriedAmong } from '~/model/notifications'
import { paths } from '~/paths'
import { DeliveryStatus } from '~/ui/domain/delivery-status'
import { HealthFacts, UnreadableText, useHealthFormat, WindowText } from '~/ui/domain/health-facts'
import { QueryTable, type Column } from '~/ui/table/query-table'
import { useSinceText } from '~/ui/text/since-text'
import { EmptyState } from '~/ui/basics/states'
import { useTimeText } from '~/ui/text/time-text'

/** Rows shown: the log has the others. */
const MAX_ROWS = 20

/** The tab of a channel's page that summarizes its newest deliveries and lists the latest. */
export default function ChannelDeliveries({
  channel: { id: channelId, lastNotificationAt },
}: {
  channel: Channel
}) {
  const t = useTranslations()
  const lastSent = useSinceText(lastNotificationAt ?? undefined)
  const { query, window, log } = useChannelLog(channelId)
  const rows = window?.rows
  const isRetried = useMemo(() => retriedAmong(rows ?? []), [rows])
  const columns = useDeliveryColumns(channelId, isRetried)
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
        label={t('health.channel.newest')}
        query={{
          rows: rows?.slice(0, MAX_ROWS),
          error: query.error,
          isRefreshing: false,
          retry: () => void query.refetch(),
        }}
        columns={columns}
        rowId={delivery => delivery.id}
        rowName={delivery => delivery.id}
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

function useDeliveryColumns(
  channelId: string,
  isRetried: (row: DeliverySummary) => boolean,
): Column<DeliverySummary>[] {
  const t = useTranslations()
  const format = useFormatter()
  const textOf = useTimeText()
  const { duration } = useHealthFormat()
  const policies = useQuery(policyQueries.ofChannel(channelId)).data?.data
  const nameOf = (policyId: string) => policies?.find(policy => policy.id === policyId)?.name
  return [
    {
      id: 'time',
      header: t('health.channel.time'),
      width: '15rem',
      cell: ({ id, timestamp }) => (
        <TextLink to={paths.delivery(id, { channel: channelId })} kind="name" isCut>
          <time dateTime={timestamp}>{textOf(timestamp, 'full')}</time>
        </TextLink>
      ),
    },
    {
      id: 'status',
      header: t('health.channel.status'),
      width: '9.5rem',
      cell: row => <DeliveryStatus attempt={row} isRetried={isRetried(row)} />,
    },
    {
      id: 'policy',
      header: t('health.channel.policy'),
      cell: ({ policyId }) => (
        <TextLink to={paths.policy(policyId)} kind="quiet" isCut>
          {nameOf(policyId) ?? policyId}
        </TextLink>
      ),
    },
    {
      id: 'code',
      header: t('health.channel.code'),
      width: '5.5rem',
      cell: ({ code }) => code || '–',
    },
    {
      id: 'duration',
      header: t('health.channel.duration'),
      width: '7rem',
      cell: row => duration(row.status === 'pending' ? null : row.duration),
    },
    {
      id: 'attempt',
      header: t('health.channel.attempt'),
      width: '6rem',
      cell: ({ retryCount }) => format.number(retryCount + 1),
    },
  ]
}
