import type { Policy } from '~/contract/policies'
import { channelHealthOf, type ChannelHealth, type Known } from './channel-health'
import type { Route } from './routing'

/** A channel that an event reaches, and the policies that send it there. With two policies, it arrives twice. */
export interface Receiver {
  channelId: string
  channel: Policy['channel']
  policies: Policy[]
}

/**
 * Returns the health of a receiver. A channel without policies would count as unused, but a receiver always has one.
 */
export const receiverHealthOf = ({ channelId, channel }: Receiver, known: Known): ChannelHealth =>
  channelHealthOf(
    {
      id: channelId,
      policyCount: undefined,
      lastNotificationAt: null,
      updatedAt: channel?.updatedAt ?? null,
    },
    known,
  )

/** The predicted effect of an event, from its routes. */
export interface Prediction {
  routes: readonly Route[]
  receivers: Receiver[]
  /** The numbers of policies that send, are paused, and are muted for the entity. */
  sending: number
  paused: number
  muted: number
  /** The number of policies that would send, but whose channel was deleted. */
  gone: number
}

/** Summarizes the routes of an event: each channel once, and the number of policies with each decision. */
export function predictionOf(routes: readonly Route[]): Prediction {
  const byChannel = new Map<string, Receiver>()
  const count = { send: 0, paused: 0, muted: 0, gone: 0 }
  for (const { policy, decision } of routes) {
    const { channelId, channel } = policy
    const isGone = decision === 'send' && !channel
    count[isGone ? 'gone' : decision] += 1
    if (decision !== 'send' || isGone) continue
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
    gone: count.gone,
  }
}
