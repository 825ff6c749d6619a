import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { eventQueries } from '~/api/events'
import { searchFor } from '~/model/fold-for-search'
import { Bdi } from '~/ui/basics/bdi'
import { useErrorText } from '~/ui/basics/error-text'
import { FoundSelect } from '~/ui/form/found-select'
import type { PickerProps } from '~/ui/form/name-picker'
import { isSearch, onlyIdOf, useTypedSearch } from '~/ui/form/typed-search'
import classes from './delivery-filter-bar.module.css'

/** The maximum number of shown options; the user types more of the label or ID to find others. */
const MAX_OPTIONS = 30

/** Chooses an event of the catalog by its label or its ID. */
export function EventPicker({
  value,
  onChange,
  ...props
}: PickerProps & { onChange: (eventId: string) => void }) {
  const t = useTranslations()
  const failureOf = useErrorText()
  const catalog = useQuery(eventQueries.catalog())
  const search = useTypedSearch()
  const events = catalog.data?.events ?? []
  // An older link may name an event that is no longer in the catalog.
  const selected = events.find(({ id }) => id === value) ?? { id: value, label: value }
  const isFound = searchFor(isSearch(search.typed, selected.label) ? search.typed : '')
  const found = events.filter(({ id, label }) => isFound(label, id))
  const offered = [...(value === '' ? [] : [selected]), ...found.filter(({ id }) => id !== value)]
  return (
    <FoundSelect
      {...props}
      value={value}
      choose={onChange}
      search={search}
      options={offered.slice(0, MAX_OPTIONS).map(({ id, label }) => ({ id, name: label }))}
      match={catalog.isPending ? undefined : onlyIdOf(found)}
      nothing={
        catalog.isPending
          ? t('common.loading')
          : catalog.error
            ? failureOf(catalog.error).title
            : t('picker.nothing')
      }
      option={(id, label) => (
        <span className={classes['event']}>
          <Bdi>{label}</Bdi>
          <code>{id}</code>
        </span>
      )}
      isWide
    />
  )
}
