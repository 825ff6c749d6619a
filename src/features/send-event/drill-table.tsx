import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { MISSING_AFTER } from '~/model/fire-drill'
import type { Decision } from '~/model/routing'
import { paths } from '~/paths'
import { Bdi } from '~/ui/basics/bdi'
import { Group } from '~/ui/basics/flex'
import { Status } from '~/ui/basics/status'
import { Text } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import { ChannelTile } from '~/ui/domain/channel-type'
import { NotificationOutcome } from '~/ui/domain/notification-outcome'
import { QueryTable, type Column } from '~/ui/table/query-table'
import { useTimeText } from '~/ui/text/time-text'
import type { DrillRow } from './drill-rows'
import type { WatchedDrill } from './drill-watch'

interface TableProps {
  rows: readonly DrillRow[]
  /** Whether the receivers were predicted; otherwise, no delivery is unexpected. */
  hasPrediction: boolean
  decisions: WatchedDrill['decisions']
}

/** The outcome of each predicted delivery, and the deliveries that were not predicted. */
export function DrillTable(props: TableProps) {
  const t = useTranslations()
  return (
    <QueryTable
      label={t('sendEvent.sent.receivers')}
      query={{ rows: props.rows, error: null, isRefreshing: false, retry: () => {} }}
      columns={useColumns(props)}
      rowId={row => row.id}
      rowName={row => row.line.policyName}
      pageSize={100}
      empty={null}
    />
  )
}

function useColumns({ hasPrediction, decisions }: TableProps): Column<DrillRow>[] {
  const t = useTranslations()
  const timeOf = useTimeText()
  return useMemo(
    () => [
      {
        id: 'channel',
        header: t('policies.field.channel'),
        cell: ({ line: { channelId, channelName, channelType } }) => (
          <span className="icon-and-words">
            {channelType !== '' && <ChannelTile type={channelType} isNamed isSmall />}
            <TextLink to={paths.channel(channelId)} kind="name" isCut>
              {channelName || channelId}
            </TextLink>
          </span>
        ),
      },
      {
        id: 'policy',
        header: t('deliveries.field.policy'),
        cell: ({ line: { policyId, policyName } }) => (
          <TextLink to={paths.policy(policyId)} kind="quiet" isCut>
            <Bdi>{policyName || policyId}</Bdi>
          </TextLink>
        ),
      },
      {
        id: 'outcome',
        header: t('deliveries.field.outcome'),
        width: '40%',
        cell: row => (
          <Outcome
            row={row}
            hasPrediction={hasPrediction}
            decision={decisions && (decisions.get(row.line.policyId) ?? 'uncovered')}
          />
        ),
      },
      {
        id: 'time',
        header: t('deliveries.field.time'),
        width: '8rem',
        cell: ({ outcome }) =>
          outcome.kind === 'sent' && (
            <time dateTime={outcome.notification.first.timestamp}>
              {timeOf(outcome.notification.first.timestamp, 'clockSecond')}
            </time>
          ),
      },
    ],
    [t, timeOf, hasPrediction, decisions],
  )
}

function Outcome({
  row: { outcome, isExpected },
  hasPrediction,
  decision,
}: {
  row: DrillRow
  hasPrediction: boolean
  /** What the policy does now; undefined if that is unknown. */
  decision: Decision | 'uncovered' | undefined
}) {
  const t = useTranslations()
  if (outcome.kind === 'sent')
    return (
      <Group gap="xs" as="span">
        {!isExpected && hasPrediction && <Status kind="warn">{t('sendEvent.drill.unexpected')}</Status>}
        <TextLink to={paths.delivery(outcome.notification.last.id)} kind="aside">
          <NotificationOutcome notification={outcome.notification} />
        </TextLink>
      </Group>
    )
  if (outcome.kind === 'waiting') return <Status kind="busy">{t('sendEvent.drill.waiting')}</Status>
  if (outcome.kind === 'unknown') return <Status kind="none">{t('sendEvent.drill.unknown')}</Status>
  return (
    <Group gap="xs" as="span">
      <Status kind="bad">{t('sendEvent.drill.missing')}</Status>
      {decision && decision !== 'send' && (
        <Text as="span" tone="dimmed">
          {t(`sendEvent.drill.reason.${decision}`)}
        </Text>
      )}
    </Group>
  )
}

/** Explains how deliveries are matched, and when one is missing. */
export function DrillNote() {
  const t = useTranslations()
  return (
    <Text size="xs" tone="dimmed">
      {t('sendEvent.drill.note', { seconds: MISSING_AFTER / 1000 })}
    </Text>
  )
}
