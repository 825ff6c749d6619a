import type { Policy } from '~/contract/policies'
import { millisecondsOf } from '~/contract/timestamp'
import type { DeliverySummary } from './delivery-summary'
import { eventOfText } from './event-of-text'
import type { Notification } from './notifications'
import { remembered } from './remembered'
import { labelledEventsOf, triggerOf } from './triggers'

/** The fields of an attempt by which its event is recognized. */
type Sent = Pick<DeliverySummary, 'about' | 'at'>

/**
 * Returns a function that returns the ID of the event that an attempt of a policy is about; null if it is unknown. Only
 * bodies of webhooks name the event. An email or message is about the policy's only event, unless the policy was
 * changed since, or about the event of its group whose label its text contains.
 */
export function eventRecognizer(): (sent: Sent, policy: Policy) => string | null {
  // Many mails of a policy have the same subject.
  const finderFor = remembered((policy: Policy) => remembered(eventOfText(labelsOf(policy))))
  return (sent, policy) => {
    const { about } = sent
    if (about?.kind === 'event') return about.text
    const trigger = triggerOf(policy)
    if (trigger.kind === 'event' && isSinceLastChange(sent, policy)) return trigger.id
    return about && finderFor(policy)(about.text)
  }
}

/** Returns whether a policy has not been changed since an attempt was sent. */
function isSinceLastChange({ at }: Sent, { created, updatedAt }: Policy): boolean {
  const changedAt = millisecondsOf(updatedAt ?? created ?? '')
  return at !== null && changedAt !== null && changedAt <= at
}

/** Returns the labels of the events that a policy is for, by their IDs. */
const labelsOf = (policy: Policy): ReadonlyMap<string, string> =>
  new Map(labelledEventsOf(triggerOf(policy)).map(({ id, label }) => [id, label]))

/** What the loaded notifications show about the last delivery of an event by a policy to its channel. */
export interface LastDelivery {
  /** The newest one about the event; null if none is known to be. */
  notification: Notification | null
  /** How many newer ones have an unknown event; without `notification`, how many of all of them. */
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
): ReadonlyMap<string, LastDelivery> {
  const last = new Map<string, LastDelivery>(
    policies.map(({ id }) => [id, { notification: null, unclear: 0 }]),
  )
  const open = new Map(policies.map(policy => [policy.id, policy]))
  const eventOf = eventRecognizer()
  for (const notification of notifications) {
    if (open.size === 0) break
    const { first } = notification
    const policy = open.get(first.policyId)
    if (policy?.channelId !== first.channelId) continue
    const event = eventOf(first, policy)
    const { unclear = 0 } = last.get(policy.id) ?? {}
    if (event === null) last.set(policy.id, { notification: null, unclear: unclear + 1 })
    if (event !== eventId) continue
    last.set(policy.id, { notification, unclear })
    open.delete(policy.id)
  }
  return last
}
