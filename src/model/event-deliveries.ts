import type { Policy } from '~/contract/policies'
import type { EventOf } from './event-recognizer'
import type { Notification } from './notifications'

/** What the loaded notifications show about the last delivery of an event by a policy to its channel. */
export interface LastDelivery {
  /** The newest one about the event; null if none is known. */
  notification: Notification | null
  /**
   * The number of newer notifications whose event is unknown; all of those whose event is unknown if `notification` is
   * null.
   */
  unclear: number
}

/**
 * Returns the last delivery of an event by each policy to its current channel, by the policy's ID. The
 * notifications are sorted newest first.
 */
export function lastDeliveries(
  notifications: readonly Notification[],
  eventId: string,
  policies: readonly Policy[],
  eventOf: EventOf,
): ReadonlyMap<string, LastDelivery> {
  const last = new Map<string, LastDelivery>(
    policies.map(({ id }) => [id, { notification: null, unclear: 0 }]),
  )
  const open = new Map(policies.map(policy => [policy.id, policy]))
  for (const notification of notifications) {
    if (open.size === 0) break
    const { first } = notification
    const policy = open.get(first.policyId)
    if (policy?.channelId !== first.channelId) continue
    const event = eventOf(first)
    const { unclear = 0 } = last.get(policy.id) ?? {}
    if (event === null) last.set(policy.id, { notification: null, unclear: unclear + 1 })
    if (event !== eventId) continue
    last.set(policy.id, { notification, unclear })
    open.delete(policy.id)
  }
  return last
}
