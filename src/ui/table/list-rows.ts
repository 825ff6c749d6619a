import { keepPreviousData, useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import type { UnreadableRow } from '~/api/transport/call'
import type { Walk } from '~/api/transport/walk'
import type { Rows } from './query-table'

interface ServedPage<Row> {
  data: Row[]
  next: string | null
  totalCount?: number | undefined
  unreadable?: UnreadableRow[]
}

interface Options<Page extends ServedPage<unknown>, PageKey extends QueryKey, AllKey extends QueryKey> {
  /** The page in sight, as the service filters and orders. */
  served: UseQueryOptions<Page, Error, Page, PageKey>
  /** Every row that the service's own filters leave. */
  all: UseQueryOptions<Walk<Page['data'][number]>, Error, Walk<Page['data'][number]>, AllKey>
  /** The console's own filters and order; null while there are none. */
  arrange: ((rows: Page['data']) => Page['data']) | null
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

/** How far a list goes, as one of its pages tells. A service that leaves out the total still tells of a next page. */
export function extentOf(page: ServedPage<unknown> | undefined, offset: number): Extent {
  if (!page) return { total: undefined, hasMore: false }
  const end = offset + page.data.length + (page.unreadable?.length ?? 0)
  const total = page.totalCount ?? (page.next === null ? end : undefined)
  return { total, hasMore: total === undefined || end < total }
}

/**
 * A page of a list. The service filters by little and sorts by nothing: as soon as more is asked for, all rows are
 * loaded, so that the console's own filters and order hold for every row and not just for the page in sight.
 */
export function useListRows<
  Page extends ServedPage<unknown>,
  PageKey extends QueryKey,
  AllKey extends QueryKey,
>({
  served,
  all,
  arrange,
  offset,
  limit,
}: Options<Page, PageKey, AllKey>): Rows<Page['data'][number]> & Extent {
  const page = useQuery({ ...served, enabled: arrange === null, placeholderData: keepPreviousData })
  const whole = useQuery({
    ...all,
    enabled: arrange !== null,
    placeholderData: keepPreviousData,
    select: walk => (arrange ? { ...walk, data: arrange(walk.data) } : walk),
  })
  const query = arrange ? whole : page
  const rows = arrange ? whole.data?.data.slice(offset, offset + limit) : page.data?.data
  const extent = arrange ? { total: whole.data?.data.length, hasMore: false } : extentOf(page.data, offset)
  // Until the pager has led back, there is nothing to show of such a page; the list is not empty.
  const isPastEnd = Boolean(extent.total) && offset >= Number(extent.total)
  return {
    rows: isPastEnd ? undefined : rows,
    // No one knows where the others would have put these: every page tells them.
    unreadable: (arrange ? whole.data : page.data)?.unreadable ?? [],
    ...extent,
    // Of a list that cannot be read, nothing is there to be paged through.
    ...(query.error && !query.data ? { total: 0 } : {}),
    error: query.error,
    failureReason: query.failureReason,
    isRefreshing: query.isPlaceholderData,
    retry: () => void query.refetch(),
  }
}
