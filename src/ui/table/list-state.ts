import { useState, type Dispatch, type SetStateAction } from 'react'
import type * as z from 'zod/mini'
import { useUrlState } from '~/ui/page/url-state'

type Ids = ReadonlySet<string>

/** What a list shows, kept in the URL, and which of its rows are selected. */
export interface ListState<Filters> {
  filters: Filters
  /** Changes filters: the first page is shown, and nothing is selected. */
  narrow: (changes: Partial<Filters>, how?: { replace: boolean }) => void
  /** Changes the order: the first page is shown, and selected rows stay selected. */
  sort: (changes: Partial<Filters>) => void
  /** Whether a filter is set: a list without rows may have others then. */
  isFiltered: boolean
  clearFilters: () => void
  /** Shows the page of rows that starts at an offset. */
  turn: (offset: number, how?: { replace: boolean }) => void
  selected: Ids
  select: Dispatch<SetStateAction<Ids>>
  /** Selects rows besides those that are selected by then. */
  selectAlso: (ids: readonly string[]) => void
}

type FiltersOf<Shape extends z.core.$ZodShape> = z.output<z.ZodMiniObject<Shape>>

/**
 * Returns the state of a list page. `filterNames` are the keys of the schema that leave out rows; each is off when it is
 * blank. `offset` is a key of every list.
 */
export function useListState<Shape extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<Shape>,
  filterNames: readonly (keyof FiltersOf<Shape> & string)[],
): ListState<FiltersOf<Shape>> {
  const [filters, setFilters] = useUrlState(schema)
  const [selected, select] = useState<Ids>(new Set())
  const narrow: ListState<FiltersOf<Shape>>['narrow'] = (changes, how) => {
    select(new Set())
    setFilters({ ...changes, offset: 0 }, how)
  }
  return {
    filters,
    narrow,
    sort: changes => setFilters({ ...changes, offset: 0 }),
    isFiltered: filterNames.some(name => String(filters[name]).trim() !== ''),
    clearFilters: () =>
      narrow(Object.fromEntries(filterNames.map(name => [name, ''])) as Partial<FiltersOf<Shape>>),
    turn: (offset, how) => {
      select(new Set())
      setFilters({ offset } as unknown as Partial<FiltersOf<Shape>>, how)
    },
    selected,
    select,
    selectAlso: ids => select(now => new Set([...now, ...ids])),
  }
}
