import type { Delivery } from '~/contract/deliveries'
import { searchedBodies, type SearchedBodies } from './body-search'
import { bodyFacts } from './delivery-body'
import { maskQuoted } from './masking'
import { truncate } from './truncate'

/** A row of the log without its long texts, of which a hundred thousand are held. Read again, it is whole. */
export interface DeliverySummary extends Pick<
  Delivery,
  'id' | 'policyId' | 'channelId' | 'status' | 'timestamp' | 'retryCount'
> {
  parentId: string | null
  /** Empty where there was no answer. */
  code: string
  /** Milliseconds. */
  duration: number
  /** Where it was posted to; null for mail and the like. */
  host: string | null
  /** The beginning of a mail's subject, event type's id or message's text: the latter two are read out of the body. */
  about: { kind: 'subject' | 'event' | 'text'; text: string } | null
  /** Read out of the body. */
  entityId: string | null
  /** To be searched; undefined for older rows, since all of them would not fit into memory. */
  bodies?: SearchedBodies
}

/** Characters of what a delivery is about that are kept: all of any real one. */
const most = 1000

/** What is kept of a delivery, with its bodies or without. */
export function summaryOf(delivery: Delivery, hasBodies = true): DeliverySummary {
  const { id, policyId, channelId, status, timestamp, retryCount, emailSubject, request, response } = delivery
  const { event, entityId, text } = bodyFacts(request.body)
  return {
    id,
    policyId,
    channelId,
    status,
    timestamp,
    retryCount,
    parentId: delivery.parentNotificationId,
    code: response.statusCode,
    duration: response.duration,
    host: request.url !== null && URL.canParse(request.url) ? new URL(request.url).host : null,
    about: emailSubject
      ? { kind: 'subject', text: truncate(emailSubject, most) }
      : event !== null
        ? { kind: 'event', text: truncate(event, most) }
        : text === null
          ? null
          : { kind: 'text', text: truncate(maskQuoted(text, request.url), most) },
    entityId,
    ...(hasBodies ? { bodies: searchedBodies(request.body, response.body, request.url) } : {}),
  }
}

/** Whether two summaries say the same. */
export function isSameSummary(one: DeliverySummary, other: DeliverySummary): boolean {
  // All else of an attempt is as it was when it began.
  return (
    one.id === other.id &&
    one.status === other.status &&
    one.code === other.code &&
    one.duration === other.duration
  )
}
