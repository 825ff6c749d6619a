import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { eventQueries } from '~/api/events'
import { sectionsOf } from '~/model/catalog'
import { ChannelPicker } from '~/ui/domain/channel-picker'
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
  const groups = catalog?.eventGroups.map(({ id, label }) => ({ value: id, label })) ?? []
  const sections = catalog ? sectionsOf(catalog) : []
  return (
    <Group gap="xs">
      <SearchField
        label={t('policies.search')}
        value={filters.search}
        search={search => narrow({ search }, { replace: true })}
      />
      <ChannelPicker
        aria-label={t('policies.filter.channel')}
        placeholder={t('policies.filter.any-channel')}
        className="filter-picker"
        clearable
        value={filters.channel}
        choose={channel => narrow({ channel })}
      />
      <FilterSelect
        label={t('policies.filter.group')}
        value={filters.group}
        choose={group => narrow({ group })}
        options={[
          { value: '', label: t('policies.filter.any-group') },
          ...withSelected(groups, filters.group),
        ]}
      />
      <FilterSelect
        label={t('policies.filter.event')}
        value={filters.event}
        choose={event => narrow({ event })}
        options={[
          { value: '', label: t('policies.filter.any-event') },
          ...withSelected([], catalog?.events.some(event => event.id === filters.event) ? '' : filters.event),
          ...sections.map(section => ({
            group: section.kind === 'group' ? section.label : t(`trigger.section.${section.kind}`),
            items: section.events.map(({ id, label }) => ({ value: id, label })),
          })),
        ]}
      />
      <FilterSelect
        label={t('policies.filter.active')}
        value={filters.active}
        choose={active => narrow({ active: active === 'yes' || active === 'no' ? active : '' })}
        options={[
          { value: '', label: t('policies.filter.any-state') },
          { value: 'yes', label: t('policies.filter.yes') },
          { value: 'no', label: t('policies.filter.no') },
        ]}
      />
    </Group>
  )
}

/** Returns the options, with the URL's value added if the catalog doesn't have it. */
function withSelected(options: { value: string; label: string }[], selected: string) {
  if (selected === '' || options.some(option => option.value === selected)) return options
  return [{ value: selected, label: selected }, ...options]
}
