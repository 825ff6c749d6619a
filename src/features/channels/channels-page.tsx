import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { channelsPerPage } from '~/api/channels'
import { channelTypes, type Channel } from '~/contract/channels'
import { paths } from '~/paths'
import { useChannelTypeName } from '~/ui/domain/channel-type'
import { AfterPage } from '~/ui/loading/after-page'
import { lazyPage } from '~/ui/loading/lazy-page'
import { FilterBar } from '~/ui/table/filter-bar'
import { FilterSelect, SearchField } from '~/ui/table/filters'
import { ListPage } from '~/ui/table/list-page'
import { useListState, type ListState } from '~/ui/table/list-state'
import { BarButton, SelectionBar } from '~/ui/table/selection-bar'
import classes from './channel-columns.module.css'
import { useChannelColumns } from './channel-columns'
import { channelFilters, useChannelRows, type ChannelFilters } from './channel-rows'
import { reportUnreadableLog } from './seen-health'
import type { PolicySwitch } from './switch-policies'

const DeleteChannels = lazyPage(() => import('./delete-channels'))
const HealthFilterBar = lazyPage(() => import('./health-filter'))
const SwitchPolicies = lazyPage(() => import('./switch-policies'))

const switches: readonly PolicySwitch[] = ['pause', 'resume']

/** The list of channels, with the drawer of a new one over it. */
export default function ChannelsPage() {
  const t = useTranslations()
  const list = useListState(channelFilters, ['search', 'type', 'health'])
  const { filters, narrow } = list
  // The channels of a question are kept here: the list may lose them in the meantime.
  const [deleting, setDeleting] = useState<readonly Channel[] | null>(null)
  const [switching, setSwitching] = useState<{ channels: readonly Channel[]; kind: PolicySwitch } | null>(
    null,
  )
  const askDelete = useCallback((channel: Channel) => setDeleting([channel]), [])
  const rows = useChannelRows(filters)
  const finish = (failed: ReadonlySet<string>) => {
    setDeleting(null)
    setSwitching(null)
    list.select(failed)
  }
  return (
    <ListPage
      resource="channels"
      createPath={paths.newChannel()}
      list={list}
      searched={filters.search}
      filterBar={<ChannelFilterBar filters={filters} narrow={narrow} channels={rows.matching} />}
      query={rows}
      columns={useChannelColumns(askDelete)}
      rowId={channel => channel.id}
      rowName={channel => channel.name}
      pageSize={channelsPerPage}
      sorting={{ by: filters.sort, change: sort => list.sort({ sort }) }}
      actions={channels => (
        <SelectionBar count={channels.length}>
          {switches.map(kind => (
            <BarButton
              key={kind}
              label={t(`channels.bulk.${kind}`)}
              act={() => setSwitching({ channels, kind })}
            />
          ))}
          <BarButton
            label={t('channels.delete-selected', { count: channels.length })}
            act={() => setDeleting(channels)}
          />
        </SelectionBar>
      )}
    >
      {deleting && <DeleteChannels channels={deleting} close={finish} />}
      {switching && <SwitchPolicies {...switching} close={finish} />}
    </ListPage>
  )
}

interface FilterBarProps extends Pick<ListState<ChannelFilters>, 'filters' | 'narrow'> {
  channels: readonly Channel[] | undefined
}

function ChannelFilterBar({ filters, narrow, channels }: FilterBarProps) {
  const t = useTranslations()
  const typeName = useChannelTypeName()
  return (
    <FilterBar
      values={[filters.type, filters.health]}
      search={
        <SearchField
          label={t('channels.search')}
          value={filters.search}
          search={search => narrow({ search }, { replace: true })}
        />
      }
    >
      <FilterSelect
        label={t('channels.filter-type')}
        value={filters.type}
        onChange={type => narrow({ type })}
        options={[
          { value: '', label: t('channels.all-types') },
          ...channelTypes.map(type => ({ value: type, label: typeName(type) })),
        ]}
      />
      <HealthFilters filters={filters} narrow={narrow} channels={channels} />
    </FilterBar>
  )
}

function HealthFilters({ filters, narrow, channels }: FilterBarProps) {
  return (
    <div className={classes['slot']}>
      <AfterPage
        part={HealthFilterBar}
        failed={(error, retry) => <UnknownHealth error={error} retry={retry} />}
      >
        <HealthFilterBar
          channels={channels}
          selected={filters.health}
          select={health => narrow({ health })}
        />
      </AfterPage>
    </div>
  )
}

/** Reports to the list that it waits in vain for the code that reads the log: the list shows it, if it needs that. */
function UnknownHealth({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => reportUnreadableLog(error, retry), [error, retry])
  return null
}
