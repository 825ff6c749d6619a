import type { EventCatalog } from '~/contract/events'
import type { Policy } from '~/contract/policies'
import { coverageOf, stateOf } from './coverage'
import { groupedBy } from './grouped-by'
import { eventsOf, triggerOf } from './triggers'

/** The events that no one gets. */
export interface UnreachedEvents {
  /** The events without an active policy. */
  count: number
  /** Those of them that a paused policy covers. */
  paused: number
  /** The events of the catalog. */
  total: number
}

/** Returns how many events of the catalog no one gets, because no policy covers them or each that does is paused. */
export function unreachedEvents(catalog: EventCatalog, policies: readonly Policy[]): UnreachedEvents {
  const coverage = coverageOf(policies)
  const states = catalog.events.map(({ id }) => stateOf(coverage.get(id)))
  return {
    count: states.filter(state => state !== 'covered').length,
    paused: states.filter(state => state === 'paused').length,
    total: states.length,
  }
}

/** A channel that gets events more than once, and the active policies that send them. */
export interface DoubledChannel {
  channelId: string
  channel: Policy['channel']
  /** The IDs of the events. */
  events: readonly string[]
  policies: readonly Policy[]
}

/** Returns the channels that get events more than once, those with the most such events first. */
export function doubledChannels(policies: readonly Policy[]): DoubledChannel[] {
  const active = groupedBy(
    policies.filter(policy => policy.active),
    policy => policy.channelId,
  )
  return [...active]
    .flatMap(([channelId, [first, ...rest]]) => {
      if (rest.length === 0) return []
      const doubled = [...coverageOf([first, ...rest])].filter(
        ([, { active: senders }]) => senders.length > 1,
      )
      if (doubled.length === 0) return []
      const events = doubled.map(([event]) => event)
      const isDoubling = (policy: Policy) => eventsOf(triggerOf(policy)).some(event => events.includes(event))
      const senders = [first, ...rest].filter(isDoubling)
      return [{ channelId, channel: first.channel, events, policies: senders }]
    })
    .toSorted((one, other) => other.events.length - one.events.length)
}
