import { useTranslations } from 'use-intl'
import { FilterBar } from '~/ui/table/filter-bar'
import { FilterPicker } from '~/ui/table/filter-picker'
import { FilterSelect, SearchField } from '~/ui/table/filters'
import { PolicyPicker } from '~/ui/domain/policy-picker'
import { searchedIn, type MuteFilters } from './mute-rows'

/** The filters of the mutes' list: a search, a policy, those that silence nothing; and how they are grouped. */
export function MuteFilterBar({
  filters,
  narrow,
}: {
  filters: MuteFilters
  narrow: (changes: Partial<MuteFilters>, how?: { replace: boolean }) => void
}) {
  const t = useTranslations()
  return (
    <FilterBar
      values={[filters.policy, filters.pointless]}
      search={
        <SearchField
          label={t('mutes.filter.search')}
          value={searchedIn(filters)}
          search={search => narrow({ search, entity: '', org: '' }, { replace: true })}
        />
      }
    >
      <FilterSelect
        label={t('mutes.by.label')}
        value={filters.by}
        onChange={by => narrow({ by: by === 'entity' ? 'entity' : 'policy' })}
        options={[
          { value: 'policy', label: t('mutes.by.policy') },
          { value: 'entity', label: t('mutes.by.entity') },
        ]}
      />
      <FilterPicker
        picker={PolicyPicker}
        label={t('mutes.filter.policy')}
        placeholder={t('mutes.filter.any-policy')}
        value={filters.policy}
        onChange={policy => narrow({ policy })}
      />
      <FilterSelect
        label={t('mutes.filter.effect')}
        value={filters.pointless}
        onChange={pointless => narrow({ pointless: pointless === 'yes' ? 'yes' : '' })}
        options={[
          { value: '', label: t('mutes.filter.any-effect') },
          { value: 'yes', label: t('mutes.filter.pointless') },
        ]}
      />
    </FilterBar>
  )
}
