import { Button, Group } from '@mantine/core'
import { IconAffiliate, IconPlus, IconSearchOff } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { Link, Outlet, useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { channelsPerPage } from '~/api/channels'
import { channelTypes, type Channel } from '~/contract/channels'
import { paths } from '~/paths'
import { FilterSelect, SearchField } from '~/ui/table/filters'
import { lazyPage } from '~/ui/loading/lazy-page'
import { useNoMatchTitle } from '~/ui/text/no-match'
import { Page } from '~/ui/page/page'
import { Pager } from '~/ui/table/pager'
import { QueryTable } from '~/ui/table/query-table'
import { EmptyState } from '~/ui/basics/states'
import { useUrlState } from '~/ui/page/url-state'
import { useChannelColumns } from './channel-columns'
import { channelFilters, useChannelRows } from './channel-rows'
import { useChannelTypeName } from '~/ui/domain/channel-type'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { ChosenChannels } from './chosen-channels'
import type { PolicySwitch } from './switch-policies'

const DeleteChannels = lazyPage(() => import('./delete-channels'))
const SwitchPolicies = lazyPage(() => import('./switch-policies'))

/** The list of channels, and the drawer of a new one over it. */
export default function ChannelsPage() {
  const t = useTranslations()
  const noMatchTitle = useNoMatchTitle()
  const typeName = useChannelTypeName()
  const { search: query } = useLocation()
  const [filters, setFilters] = useUrlState(channelFilters)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  // Those that it was asked for: the list itself may lose them in the meantime.
  const [deleting, setDeleting] = useState<readonly Channel[] | null>(null)
  const [switching, setSwitching] = useState<{ channels: readonly Channel[]; kind: PolicySwitch } | null>(
    null,
  )
  const channels = useChannelRows(filters)
  const askDelete = useCallback((channel: Channel) => setDeleting([channel]), [])
  const columns = useChannelColumns(askDelete)
  // The selection may outlive its rows: only those in sight count.
  const chosenRows = channels.rows?.filter(channel => chosen.has(channel.id)) ?? []
  const isFiltered = filters.search.trim() !== '' || filters.type !== ''
  const narrow = (changes: Partial<typeof filters>, how?: { replace: boolean }) => {
    choose(new Set())
    setFilters({ ...changes, offset: 0 }, how)
  }
  const create = (
    <Button
      component={Link}
      to={{ pathname: paths.newChannel(), search: query }}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('channels.create')}
    </Button>
  )
  const bar = chosenRows.length > 0 && (
    <ChosenChannels
      channels={chosenRows}
      switchPolicies={(some, kind) => setSwitching({ channels: some, kind })}
      remove={setDeleting}
    />
  )
  return (
    <Page title={t('pages.channels')} description={t('channels.description')} action={create}>
      <Group gap="xs">
        <SearchField
          label={t('channels.search')}
          value={filters.search}
          search={search => narrow({ search }, { replace: true })}
        />
        <FilterSelect
          label={t('channels.filter-type')}
          value={filters.type}
          choose={type => narrow({ type })}
          options={[
            { value: '', label: t('channels.all-types') },
            ...channelTypes.map(type => ({ value: type, label: typeName(type) })),
          ]}
        />
      </Group>
      <QueryTable
        label={t('pages.channels')}
        query={channels}
        columns={columns}
        rowId={channel => channel.id}
        rowName={channel => channel.name}
        selection={{ chosen, choose, bar }}
        sorting={{ by: filters.sort, change: sort => setFilters({ sort, offset: 0 }) }}
        pageSize={channelsPerPage}
        empty={
          isFiltered ? (
            <EmptyState
              icon={IconSearchOff}
              title={noMatchTitle('channels', filters.search)}
              action={
                <Button variant="default" onClick={() => narrow({ search: '', type: '' })}>
                  {t('table.clear-filters')}
                </Button>
              }
            >
              {t('channels.no-match.text')}
            </EmptyState>
          ) : (
            <EmptyState icon={IconAffiliate} title={t('channels.empty.title')} action={create}>
              {t('channels.empty.text')}
            </EmptyState>
          )
        }
      />
      <Pager
        offset={filters.offset}
        limit={channelsPerPage}
        total={channels.total}
        hasMore={channels.hasMore}
        isRefreshing={channels.isRefreshing}
        go={(offset, how) => {
          choose(new Set())
          setFilters({ offset }, how)
        }}
      />
      <PartBoundary isFloating>
        {deleting && (
          <DeleteChannels
            channels={deleting}
            close={left => {
              setDeleting(null)
              choose(left)
            }}
          />
        )}
        {switching && (
          <SwitchPolicies
            kind={switching.kind}
            channels={switching.channels}
            close={left => {
              setSwitching(null)
              choose(left)
            }}
          />
        )}
        <Outlet />
      </PartBoundary>
    </Page>
  )
}
