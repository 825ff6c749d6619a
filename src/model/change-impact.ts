import type { Policy } from '~/contract/policies'
import { coverageOf } from './coverage'
import { labelledEventsOf, triggerOf } from './triggers'

/**
 * Returns the labels of the events that a channel would get more than once, and more often than before, if policies
 * moved to it. `ofTarget` are its current policies.
 */
export function doubledByMove(
  channelId: string,
  ofTarget: readonly Policy[],
  moved: readonly Policy[],
): string[] {
  const ids = new Set(moved.map(({ id }) => id))
  const before = coverageOf([
    ...ofTarget.filter(({ id }) => !ids.has(id)),
    ...moved.filter(policy => policy.channelId === channelId),
  ])
  const arriving = coverageOf(moved.filter(policy => policy.channelId !== channelId))
  const doubled = [...arriving].flatMap(([event, { active }]) => {
    const had = before.get(event)?.active.length ?? 0
    return active.length > 0 && had + active.length > 1 ? [event] : []
  })
  return labelsOf(doubled, moved)
}

/**
 * Returns the labels of the events that no one would get anymore if policies were paused. `all` includes those
 * policies.
 */
export function unreachedByPause(all: readonly Policy[], paused: readonly Policy[]): string[] {
  const ids = new Set(paused.map(({ id }) => id))
  const unreached = [...coverageOf(all)].flatMap(([event, { active }]) =>
    active.length > 0 && active.every(({ id }) => ids.has(id)) ? [event] : [],
  )
  return labelsOf(unreached, all)
}

/** Returns the labels of events, as given in the triggers of policies. */
function labelsOf(events: readonly string[], policies: readonly Policy[]): string[] {
  const labels = new Map<string, string>()
  for (const policy of policies)
    for (const { id, label } of labelledEventsOf(triggerOf(policy))) labels.set(id, label)
  return events.map(event => labels.get(event) || event)
}
