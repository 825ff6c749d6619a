import type { Channel } from '~/contract/channels'
import { compareTimestamps } from '~/contract/timestamp'
import type { ChannelHealth } from '~/model/channel-health'
import { compareText } from '~/model/compare-text'

/** The filters by health, the most urgent first. */
export const healthFilters = ['failing', 'flaky', 'no-policies', 'never-sent'] as const
export type HealthFilter = (typeof healthFilters)[number]

/** The health of each channel that the delivery log names, by its ID. */
export type HealthKinds = ReadonlyMap<string, ChannelHealth['kind']>

/** Returns the filter that shows a channel, by the same rules as `channelHealthOf`; null if none does. */
export function healthFilterOf(
  { id, policyCount, lastNotificationAt }: Channel,
  kinds: HealthKinds,
): HealthFilter | null {
  if (policyCount === 0) return 'no-policies'
  const kind = kinds.get(id)
  if (kind === 'failing' || kind === 'flaky') return kind
  return kind === undefined && lastNotificationAt === null ? 'never-sent' : null
}

/** Returns how many channels each filter shows. */
export function countsByHealth(
  channels: readonly Channel[],
  kinds: HealthKinds,
): Record<HealthFilter, number> {
  const counts = { failing: 0, flaky: 0, 'no-policies': 0, 'never-sent': 0 }
  for (const channel of channels) {
    const filter = healthFilterOf(channel, kinds)
    if (filter) counts[filter] += 1
  }
  return counts
}

/**
 * Returns channels sorted by a column's name, with a minus before it for descending. Without one, those that fail come
 * first, because they are what someone has to act on, then those that were used last, and unused ones at the end.
 */
export function sortedChannels(
  channels: readonly Channel[],
  sort: string,
  failing: ReadonlySet<string>,
): Channel[] {
  const field = sort.replace(/^-/, '')
  const direction = sort.startsWith('-') ? -1 : 1
  const compare = Object.hasOwn(orders, field) ? orders[field] : undefined
  if (compare) return channels.toSorted((one, other) => direction * compare(one, other))
  const isUrgent = ({ id, policyCount }: Channel) => policyCount !== 0 && failing.has(id)
  return channels.toSorted(
    (one, other) =>
      Number(isUrgent(other)) - Number(isUrgent(one)) ||
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
