import { useTranslations } from 'use-intl'
import { FilterBar } from '~/ui/table/filter-bar'
import { FilterPicker } from '~/ui/table/filter-picker'
import { FilterSelect, SearchField } from '~/ui/table/filters'
import { PolicyPicker } from '~/ui/domain/policy-picker'
import classes from './mute-filter-bar.module.css'
import type { MuteFilters } from './mute-rows'

/** The filters of the mutes' list: entity, organization, policy, those that silence nothing; and how they are grouped. */
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
      className={classes['filters']}
      values={[filters.org, filters.policy, filters.pointless]}
      search={
        <SearchField
          label={t('mutes.filter.entity')}
          value={filters.entity}
          search={entity => narrow({ entity }, { replace: true })}
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
      <SearchField
        label={t('mutes.filter.org')}
        value={filters.org}
        search={org => narrow({ org }, { replace: true })}
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
