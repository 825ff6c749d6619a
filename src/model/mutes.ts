import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { isId } from '~/contract/text-rules'

/** Why a mute has no effect: its entity cannot exist, or its policy is deleted or paused. */
export type NoEffectReason = 'entity' | 'gone' | 'paused'

/** A mute with the policy that it silences. */
export interface MutedPolicy {
  mute: Mute
  /** Undefined if the policy was deleted, which keeps its mutes, or could not be read. */
  policy: Policy | undefined
  /** Whether the policy exists but could not be read, so that the mute's effect is unknown. */
  isUnreadable: boolean
}

/** Returns why a mute has no effect; null if it has one, or if that is unknown. */
export function reasonForNoEffect({ mute, policy, isUnreadable }: MutedPolicy): NoEffectReason | null {
  if (!isId(mute.entityId)) return 'entity'
  if (!policy) return isUnreadable ? null : 'gone'
  return policy.active ? null : 'paused'
}

/**
 * Returns each mute with its policy, since the service sends only its ID. `unreadable` has the IDs of unreadable
 * policies.
 */
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
