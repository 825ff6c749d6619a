import type { Policy } from '~/contract/policies'
import { compareText } from '~/model/compare-text'
import { triggerOf } from '~/model/triggers'

/** What each column of the list is sorted by. Active policies come before paused ones. */
const keys: Record<string, (policy: Policy) => string> = {
  name: ({ name }) => name,
  active: ({ active }) => (active ? '0' : '1'),
  trigger: policy => {
    const trigger = triggerOf(policy)
    return trigger.kind === 'none' ? '' : trigger.label
  },
  channel: ({ channel, channelId }) => channel?.name || channelId,
}

/** Returns whether a text is a valid order: the name of a column, with a minus before it for descending. */
export const isPolicyOrder = (sort: string): boolean => Object.hasOwn(keys, columnOf(sort))

const columnOf = (sort: string) => sort.replace(/^-/, '')

/** Returns policies sorted by a column. If the order is not valid, they stay as they are: newest first. */
export function sortedPolicies(policies: readonly Policy[], sort: string): Policy[] {
  const keyOf = isPolicyOrder(sort) ? keys[columnOf(sort)] : undefined
  if (!keyOf) return [...policies]
  const direction = sort.startsWith('-') ? -1 : 1
  return policies
    .map(policy => ({ policy, key: keyOf(policy) }))
    .toSorted((one, other) => direction * compareText(one.key, other.key))
    .map(({ policy }) => policy)
}
