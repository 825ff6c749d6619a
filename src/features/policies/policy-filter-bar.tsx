import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { eventQueries } from '~/api/events'
import { sectionsOf } from '~/model/catalog'
import { ChannelPicker } from '~/ui/domain/channel-picker'
import { FilterBar } from '~/ui/table/filter-bar'
import { FilterPicker } from '~/ui/table/filter-picker'
import { FilterSelect, SearchField } from '~/ui/table/filters'
import type { PolicyFilters } from './policy-rows'

/** The filters of the policies' list, in one line: name, channel, group, event, and the switch. */
export function PolicyFilterBar({
  filters,
  narrow,
}: {
  filters: PolicyFilters
  narrow: (changes: Partial<PolicyFilters>, how?: { replace: boolean }) => void
}) {
  const t = useTranslations()
  const catalog = useQuery(eventQueries.catalog()).data
  const groups = useMemo(
    () => [
      { value: '', label: t('policies.filter.any-group') },
      ...withSelected(catalog?.eventGroups.map(optionOf) ?? [], filters.group),
    ],
    [t, catalog, filters.group],
  )
  const events = useMemo(
    () => [
      { value: '', label: t('policies.filter.any-event') },
      ...withSelected([], catalog?.events.some(event => event.id === filters.event) ? '' : filters.event),
      ...(catalog ? sectionsOf(catalog) : []).map(section => ({
        group: section.kind === 'group' ? section.label : t(`trigger.section.${section.kind}`),
        items: section.events.map(optionOf),
      })),
    ],
    [t, catalog, filters.event],
  )
  return (
    <FilterBar
      values={[filters.channel, filters.group, filters.event, filters.active]}
      search={
        <SearchField
          label={t('policies.search')}
          value={filters.search}
          search={search => narrow({ search }, { replace: true })}
        />
      }
    >
      <FilterPicker
        picker={ChannelPicker}
        label={t('policies.filter.channel')}
        placeholder={t('policies.filter.any-channel')}
        value={filters.channel}
        onChange={channel => narrow({ channel })}
      />
      <FilterSelect
        label={t('policies.filter.group')}
        value={filters.group}
        onChange={group => narrow({ group })}
        options={groups}
      />
      <FilterSelect
        label={t('policies.filter.event')}
        value={filters.event}
        onChange={event => narrow({ event })}
        options={events}
      />
      <FilterSelect
        label={t('policies.filter.active')}
        value={filters.active}
        onChange={active => narrow({ active: active === 'yes' || active === 'no' ? active : '' })}
        options={[
          { value: '', label: t('policies.filter.any-state') },
          { value: 'yes', label: t('policies.filter.yes') },
          { value: 'no', label: t('policies.filter.no') },
        ]}
      />
    </FilterBar>
  )
}

const optionOf = ({ id, label }: { id: string; label: string }) => ({ value: id, label })

/** Returns the options, with the URL's value added if the catalog doesn't have it. */
function withSelected(options: { value: string; label: string }[], selected: string) {
  if (selected === '' || options.some(option => option.value === selected)) return options
  return [{ value: selected, label: selected }, ...options]
}
