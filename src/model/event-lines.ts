import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { groupedBy } from './grouped-by'
import { predictionOf, type Prediction } from './receivers'
import { routesOf, type Decision, type Route, type RoutedEvent } from './routing'

/** A policy that matches an event, with what it does. */
export interface EventLine extends Route {
  /** What it does with the event: `gone` if it would send, but its channel was deleted. */
  state: Decision | 'gone'
  /** The deployments that it is muted for. */
  mutedFor: readonly string[]
  /** How often its channel gets the event. */
  times: number
}

/** Who gets an event. */
export interface EventReach {
  /** Grouped by channel; channels that get the event come first. */
  lines: readonly EventLine[]
  prediction: Prediction
  /** The number of channels that get it more than once. */
  repeated: number
}

/** Returns who gets an event. `mutes` includes the mutes of all deployments. */
export function eventReachOf(
  event: RoutedEvent,
  policies: readonly Policy[],
  mutes: readonly Mute[],
): EventReach {
  const routes = routesOf(event, policies, mutes)
  const prediction = predictionOf(routes)
  const times = new Map(
    prediction.receivers.map(({ channelId, policies: senders }) => [channelId, senders.length]),
  )
  const mutesOf = groupedBy(mutes, mute => mute.policyId)
  const lines = routes.map(route => ({
    ...route,
    state: route.decision === 'send' && !route.policy.channel ? ('gone' as const) : route.decision,
    mutedFor: (mutesOf.get(route.policy.id) ?? []).map(({ entityId }) => entityId),
    times: times.get(route.policy.channelId) ?? 0,
  }))
  const byChannel = [...groupedBy(lines, ({ policy }) => policy.channelId).values()]
  const isReached = ([{ times: count }]: readonly [EventLine, ...EventLine[]]) => Number(count > 0)
  return {
    lines: byChannel.toSorted((one, other) => isReached(other) - isReached(one)).flat(),
    prediction,
    repeated: prediction.receivers.filter(receiver => receiver.policies.length > 1).length,
  }
}
