import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { labelledEventsOf, triggerOf } from './triggers'

/** The fields of an event that routing uses. */
export interface RoutedEvent {
  /** The event type's ID. */
  type: string
  /** The deployment of the event, if any. */
  entityId?: string | null
}

/** Whether a matching policy sends an event, or why not. */
export type Decision = 'send' | 'paused' | 'muted'

export interface Route {
  policy: Policy
  /** Whether the policy's trigger is the event itself or a group that contains it. */
  via: 'event' | 'group'
  decision: Decision
}

/** Returns how a policy matches an event, or null. The policy's own list of its group's events is used. */
export function matchOf(policy: Pick<Policy, 'eventGroup' | 'eventType'>, type: string): Route['via'] | null {
  const trigger = triggerOf(policy)
  if (trigger.kind === 'none') return null
  return labelledEventsOf(trigger).some(({ id }) => id === type) ? trigger.kind : null
}

/**
 * Returns the policies that match an event, in their order, with the decision of each. The mock delivers by this rule
 * and the console shows its result. Organization policies only; two policies of one channel send twice.
 */
export function routesOf(event: RoutedEvent, policies: Iterable<Policy>, mutes: Iterable<Mute>): Route[] {
  const muted = new Set<string>()
  for (const mute of mutes) if (mute.entityId === event.entityId) muted.add(mute.policyId)
  const routes: Route[] = []
  for (const policy of policies) {
    const via = matchOf(policy, event.type)
    if (!via) continue
    routes.push({ policy, via, decision: decide(policy, muted) })
  }
  return routes
}

function decide(policy: Policy, muted: ReadonlySet<string>): Decision {
  if (!policy.active) return 'paused'
  return muted.has(policy.id) ? 'muted' : 'send'
}
