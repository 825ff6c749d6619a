import type { Channel } from '~/contract/channels'
import { isUnknown } from '~/model/channel-health'
import type { HealthFilter, HealthKindOf } from './channel-order'

/** Returns how many channels each filter shows, and whether there may be more, because some outcomes are unknown. */
export function countsByHealth(
  channels: readonly Channel[],
  kindOf: HealthKindOf,
): Record<HealthFilter, { count: number; isAtLeast: boolean }> {
  const kinds = channels.map(kindOf)
  const countOf = (kind: HealthFilter) => kinds.filter(one => one === kind).length
  const isAtLeast = kinds.some(isUnknown)
  return {
    failing: { count: countOf('failing'), isAtLeast },
    flaky: { count: countOf('flaky'), isAtLeast },
    'no-policies': { count: countOf('no-policies'), isAtLeast: false },
    'never-sent': { count: countOf('never-sent'), isAtLeast: false },
  }
}
