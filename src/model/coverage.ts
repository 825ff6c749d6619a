import type { Policy } from '~/contract/policies'
import { eventsOf, triggerOf, type Trigger } from './triggers'

/** The policies that match an event. */
export interface EventCoverage {
  /** Active policies that match the event. */
  active: Policy[]
  /** Paused policies that match the event. */
  paused: Policy[]
}

export type CoverageState = 'covered' | 'paused' | 'uncovered'

/** Returns the matching policies for each event that a policy has as its trigger, directly or in a group. */
export function coverageOf(policies: readonly Policy[]): Map<string, EventCoverage> {
  const coverage = new Map<string, EventCoverage>()
  for (const policy of policies) {
    for (const event of new Set(eventsOf(triggerOf(policy)))) {
      const found = coverage.get(event) ?? { active: [], paused: [] }
      found[policy.active ? 'active' : 'paused'].push(policy)
      coverage.set(event, found)
    }
  }
  return coverage
}

/** Returns whether anyone is notified of an event, or would be if a policy were not paused. */
export function stateOf(coverage: EventCoverage | undefined): CoverageState {
  if (!coverage) return 'uncovered'
  return coverage.active.length > 0 ? 'covered' : 'paused'
}

/** The values of a policy form that determine the impact of saving it. */
export interface PlannedPolicy {
  channelId: string
  trigger: Trigger
  active: boolean
}

/** The impact of saving a policy on a channel, as IDs of events. */
export interface PolicyImpact {
  /** Events that the channel will newly get. */
  newly: string[]
  /** Events that the channel will get by several active policies, and so more than once. */
  doubled: string[]
  /** Events that the channel will no longer get. */
  lost: string[]
}

/** Returns the impact of several new policies on a channel: an event covered by several of them arrives more than once. */
export function impactOfSeveral(others: readonly Policy[], plans: readonly PlannedPolicy[]): PolicyImpact {
  const heard = new Set(others.filter(policy => policy.active).flatMap(policy => eventsOf(triggerOf(policy))))
  const times = new Map<string, number>()
  for (const plan of plans)
    for (const event of new Set(plan.active ? eventsOf(plan.trigger) : []))
      times.set(event, (times.get(event) ?? (heard.has(event) ? 1 : 0)) + 1)
  const events = [...times]
  return {
    newly: events.flatMap(([event, count]) => (count === 1 ? [event] : [])),
    doubled: events.flatMap(([event, count]) => (count > 1 ? [event] : [])),
    lost: [],
  }
}

/**
 * Compares the events that a channel gets before and after a policy is saved. `others` are the channel's other
 * policies; `before` is null for a new policy. For a policy that moves to another channel, call this for each of the
 * two.
 */
export function impactOf(
  channelId: string,
  others: readonly Policy[],
  before: PlannedPolicy | null,
  after: PlannedPolicy | null,
): PolicyImpact {
  const heard = new Set(others.filter(policy => policy.active).flatMap(policy => eventsOf(triggerOf(policy))))
  const reach = (plan: PlannedPolicy | null) =>
    plan?.active && plan.channelId === channelId ? [...new Set(eventsOf(plan.trigger))] : []
  const had = new Set(reach(before))
  const has = new Set(reach(after))
  return {
    newly: [...has].filter(event => !had.has(event) && !heard.has(event)),
    doubled: [...has].filter(event => heard.has(event)),
    lost: [...had].filter(event => !has.has(event) && !heard.has(event)),
  }
}
