import { Skeleton } from '~/ui/basics/skeleton'
import { useId } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Text, Title } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import type { Attempt } from '~/model/health'
import { paths } from '~/paths'
import { FilterSelect } from '~/ui/table/filters'
import { useHealthFormat } from '~/ui/domain/health-facts'
import { Pager } from '~/ui/table/pager'
import { QueryTable, type Column } from '~/ui/table/query-table'
import { ErrorBanner } from '~/ui/basics/states'
import { useUrlState } from '~/ui/page/url-state'
import { healthState, pageSize, useHealthRows, type HealthRow, type HealthState } from './health-rows'

/** The health of each channel, or of each policy, with ways to it and to its deliveries. */
export function HealthTable({ attempts }: { attempts: readonly Attempt[] }) {
  const t = useTranslations()
  const titleId = useId()
  const [state, setState] = useUrlState(healthState)
  const { rows, absent, error, retry } = useHealthRows(attempts, state)
  const columns = useHealthColumns(state.by)
  return (
    <Stack gap="xs" as="section" aria-labelledby={titleId}>
      <Group gap="sm">
        <Title order={2} id={titleId}>
          {t(`health.by.title.${state.by}`)}
        </Title>
        <FilterSelect
          label={t('health.by.label')}
          value={state.by}
          onChange={by => setState({ by: by === 'policy' ? 'policy' : 'channel', sort: '', offset: 0 })}
          options={[
            { value: 'channel', label: t('health.by.channel') },
            { value: 'policy', label: t('health.by.policy') },
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
      {absent > 0 && <Text tone="dimmed">{t(`health.by.absent.${state.by}`, { count: absent })}</Text>}
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

function useHealthColumns(by: HealthState['by']): Column<HealthRow>[] {
  const t = useTranslations()
  const format = useFormatter()
  const { share, duration } = useHealthFormat()
  const logOf = ({ id }: HealthRow) => paths.deliveries({ [by]: id, of: 'all' })
  return [
    {
      id: 'name',
      header: t(`health.by.name.${by}`),
      sortable: true,
      cell: row => <Name row={row} by={by} />,
    },
    {
      id: 'total',
      header: t('health.total'),
      sortable: true,
      width: '6.5rem',
      cell: row => (
        <TextLink
          to={logOf(row)}
          kind="quiet"
          aria-label={t('health.total-of', { count: row.total, name: row.name ?? row.id })}
        >
          {format.number(row.total)}
        </TextLink>
      ),
    },
    {
      id: 'failed',
      header: t('health.failed-attempts'),
      sortable: true,
      width: '8.5rem',
      cell: row => format.number(row.counts.failed),
    },
    {
      id: 'share',
      header: t('health.failure-share'),
      sortable: true,
      width: '7.5rem',
      cell: row => share(row.failureShare),
    },
    {
      id: 'median',
      header: t('health.median'),
      sortable: true,
      width: '12rem',
      cell: row => duration(row.median),
    },
    { id: 'p95', header: t('health.p95'), sortable: true, width: '15rem', cell: row => duration(row.p95) },
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
