import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'

/** What happened, as far as routing looks at it. */
export interface RoutedEvent {
  /** The event type's id. */
  type: string
  /** The deployment that it is about, if any. */
  entityId?: string | null
}

/** Why a policy that matches an event does or does not send. */
export type Decision = 'send' | 'paused' | 'muted'

export interface Route {
  policy: Policy
  /** Whether the policy names the event itself or a group that holds it. */
  via: 'event' | 'group'
  decision: Decision
}

/** Whether a policy listens to an event, and how. Its own list of a group's events is what counts. */
export function matchOf(policy: Pick<Policy, 'eventGroup' | 'eventType'>, type: string): Route['via'] | null {
  if (policy.eventType?.id === type) return 'event'
  return policy.eventGroup?.events.some(event => event.id === type) ? 'group' : null
}

/**
 * Which policies listen to an event, in their order, and what each does. The mock delivers by this rule and the
 * console explains by it. Organization policies only; two policies on one channel send twice.
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
