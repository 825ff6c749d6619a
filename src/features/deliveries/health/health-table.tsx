import { Skeleton } from '~/ui/basics/skeleton'
import { useId } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Text, Title } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import type { Attempt } from '~/model/health'
import type { Notification } from '~/model/notifications'
import { paths } from '~/paths'
import { Segments } from '~/ui/basics/segments'
import { useHealthFormat } from '~/ui/domain/health-facts'
import { Pager } from '~/ui/table/pager'
import { QueryTable, type Column } from '~/ui/table/query-table'
import { ErrorBanner } from '~/ui/basics/states'
import { useCountText } from '~/ui/text/count-text'
import { useUrlState } from '~/ui/page/url-state'
import classes from './health-table.module.css'
import { healthState, pageSize, useHealthRows, type HealthRow, type HealthState } from './health-rows'

/** The health of each channel, or of each policy, with ways to it and to its deliveries. */
export function HealthTable({
  attempts,
  notifications,
  last,
  isAtLeast,
}: {
  attempts: readonly Attempt[]
  notifications: readonly Notification[]
  /** The range, as the log's URL names it. */
  last: string
  /** Whether the figures may be greater, because older attempts of the range aren't loaded. */
  isAtLeast: boolean
}) {
  const t = useTranslations()
  const titleId = useId()
  const [state, setState] = useUrlState(healthState)
  const { rows, absent, error, retry } = useHealthRows(attempts, notifications, state)
  const columns = useHealthColumns(state.by, last, isAtLeast)
  return (
    <Stack gap="xs" as="section" aria-labelledby={titleId}>
      <Group gap="sm">
        <Title order={2} id={titleId}>
          {t(`health.by.title.${state.by}`)}
        </Title>
        <Segments
          label={t('health.by.label')}
          value={state.by}
          onChange={by => setState({ by, sort: '', offset: 0 })}
          options={[
            { value: 'channel', label: t('health.by.name.channel') },
            { value: 'policy', label: t('health.by.name.policy') },
          ]}
        />
      </Group>
      {error && <ErrorBanner error={error} retry={retry} />}
      <QueryTable
        label={t(`health.by.title.${state.by}`)}
        query={{
          rows: rows.slice(state.offset, state.offset + pageSize),
          error: null,
          isRefreshing: false,
          retry,
        }}
        columns={columns}
        rowId={row => row.id}
        rowName={row => row.name ?? row.id}
        sorting={{ by: state.sort, change: sort => setState({ sort, offset: 0 }) }}
        pageSize={pageSize}
        empty={null}
      />
      {absent > 0 && !isAtLeast && (
        <Text tone="dimmed">{t(`health.by.absent.${state.by}`, { count: absent })}</Text>
      )}
      {(rows.length > pageSize || state.offset > 0) && (
        <Pager
          offset={state.offset}
          limit={pageSize}
          total={rows.length}
          go={(offset, how) => setState({ offset }, how)}
        />
      )}
    </Stack>
  )
}

function useHealthColumns(by: HealthState['by'], last: string, isAtLeast: boolean): Column<HealthRow>[] {
  const t = useTranslations()
  const format = useFormatter()
  const countText = useCountText()
  const { share, duration } = useHealthFormat()
  const link = (
    { id, name }: HealthRow,
    count: number,
    figure: 'undelivered-for' | 'failed-for' | 'total-of',
    rows: { status?: string; view?: 'attempts' },
  ) =>
    count === 0 ? (
      <span className="dimmed">{format.number(0)}</span>
    ) : (
      <TextLink
        to={paths.deliveries({ [by]: id, of: 'all', last, ...rows })}
        kind="aside"
        aria-label={t(`health.${figure}`, { count: countText(count, isAtLeast), name: name ?? id })}
      >
        {countText(count, isAtLeast)}
      </TextLink>
    )
  return [
    {
      id: 'name',
      header: t(`health.by.name.${by}`),
      sortable: true,
      cell: row => <Name row={row} by={by} />,
    },
    {
      id: 'undelivered',
      header: t('health.undelivered-column'),
      sortable: true,
      isNumber: true,
      width: '8rem',
      cell: row => link(row, row.undelivered, 'undelivered-for', { status: 'is:undelivered' }),
    },
    {
      id: 'failed',
      header: t('health.failed-attempts'),
      sortable: true,
      isNumber: true,
      width: '9rem',
      cell: row => link(row, row.counts.failed, 'failed-for', { status: 'is:failed' }),
    },
    {
      id: 'share',
      header: t('health.failure-share'),
      sortable: true,
      isNumber: true,
      width: '10rem',
      cell: row => (
        <span className={classes['share']}>
          {row.failureShare !== null && row.failureShare > 0 && (
            <progress aria-hidden max={1} value={row.failureShare} />
          )}
          <span>{share(row.failureShare)}</span>
        </span>
      ),
    },
    {
      id: 'total',
      header: t('health.total'),
      sortable: true,
      isNumber: true,
      width: '7rem',
      cell: row => link(row, row.total, 'total-of', { view: 'attempts' }),
    },
    {
      id: 'median',
      header: t('health.median-column'),
      sortable: true,
      isNumber: true,
      width: '7rem',
      cell: row => duration(row.median),
    },
    {
      id: 'p95',
      header: t('health.p95-column'),
      sortable: true,
      isNumber: true,
      width: '9rem',
      cell: row => duration(row.p95),
    },
  ]
}

function Name({ row: { id, name }, by }: { row: HealthRow; by: HealthState['by'] }) {
  const t = useTranslations()
  if (name === undefined) return <Skeleton height={12} width="60%" />
  if (name === null) return <span className="cut">{t('common.deleted', { id })}</span>
  return (
    <TextLink to={by === 'channel' ? paths.channel(id) : paths.policy(id)} kind="name" isCut>
      {name}
    </TextLink>
  )
}
