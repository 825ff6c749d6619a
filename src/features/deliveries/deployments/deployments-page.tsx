import { IconSearchOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import { deliveryQueries } from '~/api/deliveries'
import { useDeployments } from '~/api/deployments'
import { muteQueries } from '~/api/mutes'
import { useShown } from '~/api/transport/hidden-rows'
import { searchForDeployment, sortedDeployments, type Deployment } from '~/model/deployments'
import { groupedBy } from '~/model/grouped-by'
import { instantOf } from '~/model/time-range'
import { paths } from '~/paths'
import { Button } from '~/ui/basics/button'
import { EmptyState } from '~/ui/basics/states'
import { TextLink } from '~/ui/basics/text-link'
import { RelativeTime } from '~/ui/basics/time'
import { DeploymentName } from '~/ui/domain/deployment-name'
import { Page } from '~/ui/page/page'
import { urlNumber, urlText } from '~/ui/page/url-state'
import { SearchField } from '~/ui/table/filters'
import { pageOf } from '~/ui/table/list-rows'
import { useListState } from '~/ui/table/list-state'
import { Pager } from '~/ui/table/pager'
import { QueryTable, type ListColumn } from '~/ui/table/query-table'
import { useNoMatchTitle } from '~/ui/text/no-match'

/** The number of rows on a page. */
const pageSize = 50

const deploymentFilters = z.object({ search: urlText, sort: urlText, offset: urlNumber(0, 0) })

/** A deployment as the list shows it. The number of its mutes is undefined until the mutes have been read. */
type Row = Deployment & { mutes: number | undefined }

/** The deployments that this browser has seen named. The API doesn't list any. */
export default function DeploymentsPage() {
  const t = useTranslations()
  const list = useListState(deploymentFilters, ['search'])
  const { search, sort, offset } = list.filters
  const known = useDeployments()
  // The latest deliveries name deployments, too.
  const log = useQuery(deliveryQueries.window({}))
  const mutes = useQuery(muteQueries.all())
  const shownMutes = useShown(mutes.data?.data)
  const found = useMemo(
    () => sortedDeployments(known.filter(searchForDeployment(search)), sort),
    [known, search, sort],
  )
  const mutesOf = useMemo(() => shownMutes && groupedBy(shownMutes, ({ entityId }) => entityId), [shownMutes])
  const isKnown = known.length > 0 || log.data !== undefined
  const page = pageOf(isKnown ? found : undefined, offset, pageSize)
  const rows = page.rows?.map((row): Row => ({
    ...row,
    mutes: mutesOf && (mutesOf.get(row.id)?.length ?? 0),
  }))
  return (
    <Page
      title={t('pages.deployments')}
      description={t('deployments.list.text')}
      tools={
        <SearchField
          label={t('deployments.list.search')}
          value={search}
          search={text => list.narrow({ search: text }, { replace: true })}
        />
      }
    >
      <QueryTable
        label={t('pages.deployments')}
        query={{
          rows,
          error: log.error ?? mutes.error,
          failureReason: log.failureReason,
          isRefreshing: false,
          retry: () => {
            if (log.error) void log.refetch()
            if (mutes.error) void mutes.refetch()
          },
        }}
        columns={useColumns()}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        sorting={{ by: sort, change: by => list.sort({ sort: by }) }}
        pageSize={pageSize}
        empty={<NoRows search={search} clear={list.clearFilters} />}
      />
      {/* A list that can't be read has no pages to turn. */}
      <Pager
        offset={offset}
        limit={pageSize}
        total={log.error ? (page.total ?? 0) : page.total}
        go={list.turn}
      />
    </Page>
  )
}

function useColumns(): ListColumn<Row>[] {
  const t = useTranslations()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('deployments.one'),
        sortable: true,
        hasTwoLines: true,
        onPhone: 'name',
        cell: ({ id, name }) => <DeploymentName id={id} name={name} isSubject />,
      },
      {
        id: 'last',
        header: t('deployments.list.last'),
        sortable: true,
        onPhone: 'state',
        width: '11rem',
        cell: ({ namedAt }) => (namedAt > 0 ? <RelativeTime at={instantOf(namedAt)} /> : '–'),
      },
      {
        id: 'mutes',
        header: t('pages.mutes'),
        onPhone: 'aside',
        width: '9rem',
        cell: ({ id, mutes = 0 }) =>
          mutes === 0 ? (
            <span className="dimmed">–</span>
          ) : (
            <TextLink to={paths.mutes({ search: id })} kind="aside">
              {t('mutes.together', { count: mutes })}
            </TextLink>
          ),
      },
    ],
    [t],
  )
}

function NoRows({ search, clear }: { search: string; clear: () => void }) {
  const t = useTranslations()
  const noMatchTitle = useNoMatchTitle()
  if (search.trim() === '')
    return <EmptyState title={t('deployments.empty.title')}>{t('deployments.empty.text')}</EmptyState>
  return (
    <EmptyState
      icon={IconSearchOff}
      title={noMatchTitle('deployments', search)}
      action={
        <Button variant="default" onClick={clear}>
          {t('table.clear-filters')}
        </Button>
      }
    >
      {t('deployments.no-match.text')}
    </EmptyState>
  )
}
