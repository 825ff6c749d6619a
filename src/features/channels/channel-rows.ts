import * as z from 'zod/mini'
import { channelQueries, channelsPerPage } from '~/api/channels'
import type { Channel } from '~/contract/channels'
import { compareTimestamps } from '~/contract/timestamp'
import { compareText } from '~/model/compare-text'
import { useListRows } from '~/ui/table/list-rows'
import { urlNumber, urlText } from '~/ui/page/url-state'

/** What the list's URL says. */
export const channelFilters = z.object({
  search: urlText,
  type: urlText,
  sort: urlText,
  offset: urlNumber(0, 0),
})
export type ChannelFilters = z.output<typeof channelFilters>

/** A page of channels: the service finds by name, the console by type, and puts in order. */
export function useChannelRows({ search, type, sort, offset }: ChannelFilters) {
  const namePart = search.trim() || undefined
  return useListRows({
    served: channelQueries.list({ offset, limit: channelsPerPage, namePart }),
    all: channelQueries.all(namePart),
    refine: type || sort ? channels => sortedOfType(channels, type, sort) : null,
    offset,
    limit: channelsPerPage,
  })
}

/** Returns the channels of a type, sorted by a column's name; a minus before it means descending. */
export function sortedOfType(channels: readonly Channel[], type: string, sort: string): Channel[] {
  const ofType = channels.filter(channel => type === '' || channel.channelType === type)
  const field = sort.replace(/^-/, '')
  const direction = sort.startsWith('-') ? -1 : 1
  const compare = Object.hasOwn(orders, field) ? orders[field] : undefined
  return compare ? ofType.toSorted((one, other) => direction * compare(one, other)) : ofType
}

/** Orders of the list's columns. */
const orders: Record<string, (one: Channel, other: Channel) => number> = {
  name: (one, other) => compareText(one.name, other.name),
  type: (one, other) => compareText(one.channelType, other.channelType),
  policies: (one, other) => (one.policyCount ?? 0) - (other.policyCount ?? 0),
  last: (one, other) => compareLast(one.lastNotificationAt, other.lastNotificationAt),
}

/** A channel that nothing was sent to comes before all others. */
function compareLast(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null)
  return compareTimestamps(one, other)
}
