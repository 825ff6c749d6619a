import type { Policy } from '~/contract/policies'
import { eventsOf, triggerOf, type Trigger } from './triggers'

/** Who would be notified of an event. */
export interface EventCoverage {
  /** Active policies that match it. */
  active: Policy[]
  /** Policies that match it but are paused. */
  paused: Policy[]
}

export type CoverageState = 'covered' | 'paused' | 'uncovered'

/** For each event that a policy names, itself or by a group: the policies. */
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

/** Whether anyone is notified of an event, or would if a policy were not paused. */
export function stateOf(coverage: EventCoverage | undefined): CoverageState {
  if (!coverage) return 'uncovered'
  return coverage.active.length > 0 ? 'covered' : 'paused'
}

/** A policy as a form holds it: enough to tell what saving would change. */
export interface PlannedPolicy {
  channelId: string
  trigger: Trigger
  active: boolean
}

/** What saving a policy changes for a channel: ids of events. */
export interface PolicyImpact {
  /** The channel will newly get these. */
  newly: string[]
  /** It gets these through another active policy already: they will come twice. */
  twice: string[]
  /** It will no longer get these. */
  lost: string[]
}

/**
 * Compares what a channel gets before and after a policy is saved. `others` are the channel's other policies;
 * `before` is null for a new one. For a policy that moves to another channel, ask for each of the two.
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
    twice: [...has].filter(event => heard.has(event)),
    lost: [...had].filter(event => !has.has(event) && !heard.has(event)),
  }
}
