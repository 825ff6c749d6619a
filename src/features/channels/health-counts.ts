import type { Channel } from '~/contract/channels'
import { isUnknown } from '~/model/channel-health'
import type { HealthFilter, HealthKindOf } from './channel-order'

/**
 * Returns how many channels each filter shows, and whether there may be more: some outcomes may be unknown, and unless
 * the whole log is loaded, a channel that seems healthy may be flaky.
 */
export function countsByHealth(
  channels: readonly Channel[],
  kindOf: HealthKindOf,
  isWhole: boolean,
): Record<HealthFilter, { count: number; isAtLeast: boolean }> {
  const kinds = channels.map(kindOf)
  const countOf = (kind: HealthFilter) => kinds.filter(one => one === kind).length
  const isAtLeast = kinds.some(isUnknown)
  return {
    failing: { count: countOf('failing'), isAtLeast },
    flaky: { count: countOf('flaky'), isAtLeast: isAtLeast || !isWhole },
    'no-policies': { count: countOf('no-policies'), isAtLeast: false },
    'never-sent': { count: countOf('never-sent'), isAtLeast: false },
  }
}
