import type { Policy } from '~/contract/policies'
import type { Route } from './routing'

/** A channel that an event reaches, and the policies that send it there: of two, it comes twice. */
export interface Receiver {
  channelId: string
  channel: Policy['channel']
  policies: Policy[]
}

/** What would come of an event, by the routes that it takes. */
export interface Prediction {
  routes: readonly Route[]
  receivers: Receiver[]
  /** Policies that send, that are paused, and that are muted for the entity. */
  sending: number
  paused: number
  muted: number
}

/** Sums up the routes of an event: each channel once, and how many policies do what. */
export function predictionOf(routes: readonly Route[]): Prediction {
  const byChannel = new Map<string, Receiver>()
  const count = { send: 0, paused: 0, muted: 0 }
  for (const { policy, decision } of routes) {
    count[decision] += 1
    if (decision !== 'send') continue
    const { channelId, channel } = policy
    const receiver = byChannel.get(channelId) ?? { channelId, channel, policies: [] }
    receiver.policies.push(policy)
    byChannel.set(channelId, receiver)
  }
  return {
    routes,
    receivers: [...byChannel.values()],
    sending: count.send,
    paused: count.paused,
    muted: count.muted,
  }
}
