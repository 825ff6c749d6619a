import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { isId } from '~/contract/text-rules'

/** Why a mute silences nothing: its entity cannot exist, or its policy sends nothing anyway. */
export type Pointless = 'entity' | 'gone' | 'paused'

/** A mute beside the policy that it silences. */
export interface MutedPolicy {
  mute: Mute
  /** Undefined if it was deleted, for its mutes stay, or if it could not be read. */
  policy: Policy | undefined
  /** It is there, but could not be read: no one knows whether it sends something. */
  isUnreadable: boolean
}

/** Why a mute changes nothing; null if it does change something, or if that is not known. */
export function pointlessOf({ mute, policy, isUnreadable }: MutedPolicy): Pointless | null {
  if (!isId(mute.entityId)) return 'entity'
  if (!policy) return isUnreadable ? null : 'gone'
  return policy.active ? null : 'paused'
}

/** Each mute with its policy, found by a map: the service gives the id alone. `unreadable` are ids of other policies. */
export function withPolicies(
  mutes: readonly Mute[],
  policies: readonly Policy[],
  unreadable: ReadonlySet<string | null>,
): MutedPolicy[] {
  const byId = new Map(policies.map(policy => [policy.id, policy]))
  return mutes.map(mute => ({
    mute,
    policy: byId.get(mute.policyId),
    isUnreadable: unreadable.has(mute.policyId),
  }))
}
