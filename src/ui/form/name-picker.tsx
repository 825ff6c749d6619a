import type { SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { MAX_PAGE_SIZE } from '~/contract/common'
import { sharedSearch } from '~/model/fold-for-search'
import { useErrorText } from '~/ui/basics/error-text'
import { FoundSelect } from './found-select'
import { isSearch, onlyIdOf, useTypedSearch } from './typed-search'

/** Options shown at once; the user types more of the name to find another. */
const MAX_OPTIONS = 20

interface Named {
  id: string
  name: string
}

/** What a picker takes, whatever it is for. */
export interface PickerProps extends Pick<
  SelectProps,
  | 'autoFocus'
  | 'label'
  | 'placeholder'
  | 'error'
  | 'description'
  | 'clearable'
  | 'aria-label'
  | 'className'
  | 'openOnFocus'
> {
  /** An id, empty for none. */
  value: string
  'data-autofocus'?: true | undefined
}

interface Options<
  Item extends Named,
  Page extends { data: Item[] },
  ItemKey extends QueryKey,
  PageKey extends QueryKey,
> extends PickerProps {
  /** The ID of one that is not offered. */
  without?: string | undefined
  onChange: (id: string, item: Item | undefined) => void
  /** Reads one by its id. */
  detail: (id: string) => UseQueryOptions<Item, Error, Item, ItemKey>
  /** Reads those whose name holds a text. */
  list: (query: {
    offset: number
    limit: number
    namePart: string | undefined
  }) => UseQueryOptions<Page, Error, Page, PageKey>
  /** What is shown of one beside its name. */
  option: (name: string, item: Item | undefined) => ReactNode
}

/** Selects one of many by name. The service searches, so thousands of them cost nothing. */
export function NamePicker<
  Item extends Named,
  Page extends { data: Item[] },
  ItemKey extends QueryKey,
  PageKey extends QueryKey,
>({ value, without, onChange, detail, list, option, ...props }: Options<Item, Page, ItemKey, PageKey>) {
  const t = useTranslations()
  const textOf = useErrorText()
  const search = useTypedSearch()
  const { typed } = search
  const [wasOpened, setWasOpened] = useState(false)
  const selected = useQuery({ ...detail(value), enabled: value !== '' }).data
  const [wanted] = useDebouncedValue(isSearch(typed, selected?.name ?? '') ? typed.trim() : '', 200)
  const { served: namePart, hasRest } = sharedSearch(wanted)
  const found = useQuery({
    ...list({ offset: 0, limit: hasRest ? MAX_PAGE_SIZE : MAX_OPTIONS, namePart }),
    enabled: wasOpened,
    placeholderData: keepPreviousData,
  })
  const matching =
    found.data?.data.filter(({ id, name }) => id !== without && (hasRest?.(name) ?? true)) ?? []
  // A service may return more rows than requested.
  const offered = matching.slice(0, MAX_OPTIONS)
  const isOffered = offered.some(item => item.id === value)
  const items = selected && !isOffered ? [selected, ...offered] : offered
  const byId = new Map(items.map(item => [item.id, item]))
  const isSettled = wanted === typed.trim() && wanted !== '' && !found.isFetching
  return (
    <FoundSelect
      {...props}
      value={value}
      choose={id => onChange(id, byId.get(id))}
      search={search}
      options={[...byId.values()]}
      match={isSettled ? onlyIdOf(offered) : undefined}
      nothing={
        found.isFetching ? t('common.loading') : found.error ? textOf(found.error).title : t('picker.nothing')
      }
      option={(id, name) => option(name, byId.get(id))}
      onOpen={() => setWasOpened(true)}
    />
  )
}
