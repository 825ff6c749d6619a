import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import * as z from 'zod/mini'
import { channelQueries, channelsPerPage } from '~/api/channels'
import type { Channel } from '~/contract/channels'
import { sharedSearch } from '~/model/fold-for-search'
import { extentOf, pageOf, type ListRows } from '~/ui/table/list-rows'
import { urlNumber, urlText } from '~/ui/page/url-state'
import { healthFilters, isSortedByHealth, kindWithoutLog, sortedChannels } from './channel-order'
import { useIsFailing, useSeenHealth } from './seen-health'

/** What the list's URL says. */
export const channelFilters = z.object({
  search: urlText,
  type: urlText,
  health: z.catch(z.enum(['', ...healthFilters]), ''),
  sort: urlText,
  offset: urlNumber(0, 0),
})
export type ChannelFilters = z.output<typeof channelFilters>

/**
 * A page of channels: the service finds by name, the console by type and health, and puts in order. The service's first
 * page is read first: it is all that is needed if it is the whole list, as it is almost always. Of a longer list it is
 * shown until the whole list is there, because the rows of the first page may not be the first ones in the console's
 * order. `matching` are all channels that the filter by health selects from, undefined until all are loaded.
 */
export function useChannelRows(
  filters: ChannelFilters,
): ListRows<Channel> & { matching: readonly Channel[] | undefined } {
  const { search, type, health, sort, offset } = filters
  const isFailing = useIsFailing()
  const isByHealth = isSortedByHealth(sort)
  const seen = useSeenHealth(health !== '' || isByHealth)
  const { served, hasRest } = useMemo(() => sharedSearch(search), [search])
  const { whole, first, query } = useLoaded(served)
  const matching = useMemo(() => {
    const named = hasRest ? whole?.filter(({ name }) => hasRest(name)) : whole
    return type === '' ? named : named?.filter(channel => channel.channelType === type)
  }, [whole, hasRest, type])
  const kindOf = seen.step === 'known' ? seen.kindOf : kindWithoutLog
  const sorted = useMemo(() => {
    const selected = health === '' ? matching : matching?.filter(channel => kindOf(channel) === health)
    return selected && sortedChannels(selected, sort, isFailing, kindOf)
  }, [matching, health, kindOf, sort, isFailing])
  const rows = {
    matching,
    unreadable: query.data?.unreadable ?? [],
    error: query.error,
    failureReason: query.failureReason,
    isRefreshing: query.isPlaceholderData,
    retry: () => void query.refetch(),
  }
  if ((health === 'failing' || health === 'flaky' || isByHealth) && seen.step !== 'known') {
    const isFailed = seen.step === 'failed'
    return {
      ...rows,
      ...(isFailed && { error: seen.error, retry: seen.retry }),
      rows: undefined,
      total: isFailed ? 0 : undefined,
      hasMore: false,
    }
  }
  if (sorted) return { ...rows, ...pageOf(sorted, offset, channelsPerPage) }
  const isFirstPage = hasRest === null && type === '' && health === '' && sort === '' && offset === 0
  if (!first || !isFirstPage)
    return { ...rows, rows: undefined, total: query.error && !query.data ? 0 : undefined, hasMore: false }
  return {
    ...rows,
    isRefreshing: !query.error,
    rows: sortedChannels(first.data, '', isFailing, kindOf),
    ...extentOf(first, 0),
  }
}

/** Loads the first page, and the whole list if that is longer. `query` is the one that is awaited. */
function useLoaded(namePart: string | undefined) {
  const page = useQuery({
    ...channelQueries.list({ offset: 0, limit: channelsPerPage, namePart }),
    placeholderData: keepPreviousData,
  })
  const isLong = page.data !== undefined && extentOf(page.data, 0).hasMore
  const walk = useQuery({
    ...channelQueries.all(namePart),
    enabled: isLong && !page.isPlaceholderData,
    placeholderData: keepPreviousData,
    // The navigation reads the same: the rows need not render again for that.
    ...(!isLong && { notifyOnChangeProps: [] }),
  })
  if (!isLong) return { whole: page.data?.data, first: page.data, query: page }
  // The whole list of the search before is older than the first page of this one.
  const isOutdated = walk.isPlaceholderData && !page.isPlaceholderData
  return { whole: isOutdated ? undefined : walk.data?.data, first: page.data, query: walk }
}
