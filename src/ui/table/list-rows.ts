import { useCallback } from 'react'
import { keepPreviousData, useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import type { UnreadableRow } from '~/api/transport/call'
import type { Walk } from '~/api/transport/walk'
import { useHiddenIds, withoutHidden } from '~/api/transport/hidden-rows'
import type { Rows } from './query-table'

interface ServedPage<Row> {
  data: Row[]
  next: string | null
  totalCount?: number | undefined
  unreadable?: UnreadableRow[]
}

interface Options<
  Page extends ServedPage<{ id: string }>,
  PageKey extends QueryKey,
  AllKey extends QueryKey,
> {
  /** The page in sight, as the service filters and orders. */
  served: UseQueryOptions<Page, Error, Page, PageKey>
  /** Every row that the service's own filters leave. */
  all: UseQueryOptions<Walk<Page['data'][number]>, Error, Walk<Page['data'][number]>, AllKey>
  /** Applies the console's own filters and order. The same function until they change; null if there are none. */
  refine: ((rows: Page['data']) => Page['data']) | null
  offset: number
  limit: number
}

/** How far a list goes. */
interface Extent {
  /** Undefined until it is known, and where the service leaves it out. */
  total: number | undefined
  /** Whether there are rows after the page in sight. */
  hasMore: boolean
}

/** A page of a list, and how far the list goes. */
export type ListRows<Row> = Rows<Row> & Extent

/** Returns how far a list goes, from one of its pages. A service that omits the total still names the next page. */
export function extentOf(page: ServedPage<unknown> | undefined, offset: number): Extent {
  if (!page) return { total: undefined, hasMore: false }
  const end = offset + page.data.length + (page.unreadable?.length ?? 0)
  const total = page.totalCount ?? (page.next === null ? end : undefined)
  return { total, hasMore: total === undefined || end < total }
}

/** Returns whether a page begins after a list's last row. An empty list has one page without rows. */
export const isPastEnd = (total: number | undefined, offset: number): boolean =>
  total !== undefined && total > 0 && offset >= total

/**
 * Returns a page of a list that is completely loaded. Past the list's end, the page has no rows, and the pager leads
 * back.
 */
export function pageOf<Row>(
  all: readonly Row[] | undefined,
  offset: number,
  limit: number,
): { rows: readonly Row[] | undefined } & Extent {
  const total = all?.length
  return {
    rows: isPastEnd(total, offset) ? undefined : all?.slice(offset, offset + limit),
    total,
    hasMore: false,
  }
}

/**
 * Returns a page of a list without the rows that are being deleted. The service filters little and doesn't sort: as
 * soon as more is needed, all rows are loaded, so that filters and order hold for every row, not only for one page.
 */
export function useListRows<
  Page extends ServedPage<{ id: string }>,
  PageKey extends QueryKey,
  AllKey extends QueryKey,
>({ served, all, refine, offset, limit }: Options<Page, PageKey, AllKey>): ListRows<Page['data'][number]> {
  const hidden = useHiddenIds()
  const page = useQuery({ ...served, enabled: refine === null, placeholderData: keepPreviousData })
  const whole = useQuery({
    ...all,
    enabled: refine !== null,
    placeholderData: keepPreviousData,
    // Each new function filters and sorts all rows again.
    select: useCallback(
      (walk: Walk<Page['data'][number]>) => (refine ? { ...walk, data: refine(walk.data) } : walk),
      [refine],
    ),
  })
  const query = refine ? whole : page
  return {
    ...(refine
      ? pageOf(whole.data && withoutHidden(whole.data.data, hidden), offset, limit)
      : servedRows(page.data, hidden, offset)),
    // Where in the order these belong is unknown: every page shows them.
    unreadable: query.data?.unreadable ?? [],
    // A list that can't be read has no pages to turn.
    ...(query.error && !query.data ? { total: 0 } : {}),
    error: query.error,
    failureReason: query.failureReason,
    isRefreshing: query.isPlaceholderData,
    retry: () => void query.refetch(),
  }
}

function servedRows<Row extends { id: string }>(
  page: ServedPage<Row> | undefined,
  hidden: ReadonlySet<string>,
  offset: number,
): { rows: readonly Row[] | undefined } & Extent {
  const extent = extentOf(page, offset)
  const rows = page && withoutHidden(page.data, hidden)
  // The whole page is being deleted, and other rows take its place: the list is not empty.
  const isRefilling = rows?.length === 0 && page?.data.length !== 0 && (extent.hasMore || offset > 0)
  return { rows: isPastEnd(extent.total, offset) || isRefilling ? undefined : rows, ...extent }
}
