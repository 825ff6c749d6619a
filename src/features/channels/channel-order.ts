import type { Channel } from '~/contract/channels'
import { compareTimestamps } from '~/contract/timestamp'
import type { ChannelHealth } from '~/model/channel-health'
import { unusedKindOf } from '~/model/channel-use'
import { compareText } from '~/model/compare-text'

/** The filters by health, the most urgent first. */
export const healthFilters = ['failing', 'flaky', 'no-policies', 'never-sent'] as const
export type HealthFilter = (typeof healthFilters)[number]

/** Returns the kind of a channel's health. */
export type HealthKindOf = (channel: Channel) => ChannelHealth['kind']

/** Returns the kind of a channel's health as long as its deliveries are not known. */
export const kindWithoutLog: HealthKindOf = channel => unusedKindOf(channel) ?? 'unknown'

/** The kinds of health from the most to the least urgent. */
const healthOrder: readonly ChannelHealth['kind'][] = [
  'failing',
  'tested',
  'flaky',
  'unknown',
  'open',
  'healthy',
  'no-policies',
  'never-sent',
]

/** Returns whether a list is sorted by health, in either direction. */
export const isSortedByHealth = (sort: string): boolean => /^-?health$/.test(sort)

/**
 * Returns channels sorted by a column's name, with a minus before it for descending. Without one, those that are failing
 * come first, because they are what someone has to act on, then those that were used last, and unused ones at the end.
 * `isFailing` doesn't change while the list is open, as `kindOf` does.
 */
export function sortedChannels(
  channels: readonly Channel[],
  sort: string,
  isFailing: (channel: Channel) => boolean,
  kindOf: HealthKindOf,
): Channel[] {
  const field = sort.replace(/^-/, '')
  const direction = sort.startsWith('-') ? -1 : 1
  if (isSortedByHealth(sort)) {
    const ranks = new Map(channels.map(channel => [channel, healthOrder.indexOf(kindOf(channel))]))
    return channels.toSorted(
      (one, other) =>
        direction * ((ranks.get(one) ?? 0) - (ranks.get(other) ?? 0)) ||
        compareLast(other.lastNotificationAt, one.lastNotificationAt),
    )
  }
  const compare = Object.hasOwn(orders, field) ? orders[field] : undefined
  if (compare) return channels.toSorted((one, other) => direction * compare(one, other))
  const urgent = new Set(channels.filter(isFailing))
  return channels.toSorted(
    (one, other) =>
      Number(urgent.has(other)) - Number(urgent.has(one)) ||
      compareLast(other.lastNotificationAt, one.lastNotificationAt),
  )
}

/** Orders of the list's columns. */
const orders: Record<string, (one: Channel, other: Channel) => number> = {
  name: (one, other) => compareText(one.name, other.name),
  policies: (one, other) => (one.policyCount ?? 0) - (other.policyCount ?? 0),
  last: (one, other) => compareLast(one.lastNotificationAt, other.lastNotificationAt),
}

/** A channel that nothing was sent to comes before all others. */
function compareLast(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null)
  return compareTimestamps(one, other)
}
