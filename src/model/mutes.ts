import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'

/** Why a mute silences nothing: its policy sends nothing anyway. */
export type Pointless = 'gone' | 'paused'

/** A mute beside the policy that it silences. */
export interface MutedPolicy {
  mute: Mute
  /** Undefined if it was deleted: its mutes stay. */
  policy: Policy | undefined
}

/** Why muting a policy changes nothing; null if it does change something. */
export function pointlessOf(policy: Pick<Policy, 'active'> | undefined): Pointless | null {
  if (!policy) return 'gone'
  return policy.active ? null : 'paused'
}

/** Each mute with its policy, found by a map: the service gives the id alone. */
export function withPolicies(mutes: readonly Mute[], policies: readonly Policy[]): MutedPolicy[] {
  const byId = new Map(policies.map(policy => [policy.id, policy]))
  return mutes.map(mute => ({ mute, policy: byId.get(mute.policyId) }))
}
