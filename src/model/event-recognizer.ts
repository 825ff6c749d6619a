import type { EventCatalog } from '~/contract/events'
import type { Policy } from '~/contract/policies'
import { millisecondsOf } from '~/contract/timestamp'
import type { DeliverySummary } from './delivery-summary'
import { eventOfText } from './event-of-text'
import { remembered } from './remembered'
import { triggerOf } from './triggers'

/** Returns the ID of the event that an attempt is about; null if it is unknown. */
export type EventOf = (sent: Pick<DeliverySummary, 'about' | 'at' | 'parentId' | 'policyId'>) => string | null

/**
 * Returns the function that every page uses to find the event of an attempt. Only webhook bodies name the event. For an
 * email or message, it is the event of the policy, or the event of the policy's group whose label the text contains. If
 * the policy was deleted or has changed since, it is the catalog event whose label the text contains.
 */
export function eventRecognizer(
  policies: readonly Policy[] | undefined,
  catalog: Pick<EventCatalog, 'events'> | undefined,
): EventOf {
  const byId = new Map(policies?.map(policy => [policy.id, policy]))
  const inCatalog = eventInText(catalog?.events ?? [])
  const senderOf = remembered((policyId: string) => {
    const policy = byId.get(policyId)
    if (!policy) return null
    const trigger = triggerOf(policy)
    return {
      changedAt: millisecondsOf(policy.updatedAt ?? policy.created ?? ''),
      event: trigger.kind === 'event' ? trigger.id : null,
      inText: trigger.kind === 'group' ? eventInText(trigger.events) : inCatalog,
    }
  })
  return ({ about, at, parentId, policyId }) => {
    if (about?.kind === 'event') return about.text
    const sender = senderOf(policyId)
    // A retry or a resend doesn't say when its event happened.
    const isUnchanged =
      parentId === null && at !== null && sender?.changedAt != null && sender.changedAt <= at
    if (isUnchanged && sender.event !== null) return sender.event
    return about && (isUnchanged ? sender.inText : inCatalog)(about.text)
  }
}

/** Many emails have the same subject, so each text is searched once. */
const eventInText = (events: readonly { id: string; label: string }[]) =>
  remembered(eventOfText(new Map(events.map(({ id, label }) => [id, label]))))
