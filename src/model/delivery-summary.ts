import { isOneOf } from '~/contract/common'
import type { Delivery } from '~/contract/deliveries'
import { millisecondsOf } from '~/contract/timestamp'
import { searchedBodies, type SearchedBodies } from './body-search'
import { causeOf, type Cause } from './causes'
import { bodyFacts } from './delivery-body'
import { headersOf } from './exchange'
import { maskQuoted } from './masking'
import { truncate } from './truncate'

const entityKinds = ['deployment', 'project', 'dataset'] as const
/** A kind of entity that the service names in a body. */
export type EntityKind = (typeof entityKinds)[number]

/**
 * A row of the log without its long texts, so that a hundred thousand fit into memory. Reading it again gets all of it.
 */
export interface DeliverySummary extends Pick<
  Delivery,
  'id' | 'policyId' | 'channelId' | 'status' | 'timestamp' | 'retryCount'
> {
  parentId: string | null
  /** The timestamp in milliseconds since the epoch; null if it cannot be parsed. Parsed once, as every list needs it. */
  at: number | null
  /** The status code of the answer; empty without one. */
  code: string
  /** The duration in milliseconds. */
  duration: number
  /** The host that it was posted to; null for other channels, such as email. */
  host: string | null
  /**
   * The beginning of a mail's subject, or of the event type's ID or the message's text, which are read from the body.
   */
  about: { kind: 'subject' | 'event' | 'text'; text: string } | null
  /** The entity's ID, read from the body. */
  entityId: string | null
  /** The entity's name, read from the body. */
  entityName: string | null
  /** What the body says the entity is, if that is a kind that has a name here. */
  entityKind?: EntityKind
  /** Why it failed, or that its response reports a failure; null for any other attempt. */
  cause: Cause | null
  /** Bodies and headers for the search; undefined for older rows, because all of them would not fit into memory. */
  bodies?: SearchedBodies
}

/** The number of kept characters of `about`, more than any real one has. */
const MAX_ABOUT_LENGTH = 1000

/** Returns the summary of a delivery, with or without its bodies. */
export function summaryOf(delivery: Delivery, hasBodies = true): DeliverySummary {
  const { id, policyId, channelId, status, timestamp, retryCount, emailSubject, request, response } = delivery
  const { event, entityId, entityName, entityKind, text } = bodyFacts(request.body)
  return {
    id,
    policyId,
    channelId,
    status,
    timestamp,
    retryCount,
    parentId: delivery.parentNotificationId,
    at: millisecondsOf(timestamp),
    code: response.statusCode,
    duration: response.duration,
    host: request.url !== null && URL.canParse(request.url) ? new URL(request.url).host : null,
    about: emailSubject
      ? { kind: 'subject', text: truncate(emailSubject, MAX_ABOUT_LENGTH) }
      : event !== null
        ? { kind: 'event', text: truncate(event, MAX_ABOUT_LENGTH) }
        : text === null
          ? null
          : {
              kind: 'text',
              text: truncate(maskQuoted(text, request.url, headersOf(request.headers)), MAX_ABOUT_LENGTH),
            },
    entityId,
    entityName: entityName === null ? null : truncate(entityName, MAX_ABOUT_LENGTH),
    ...(entityKind !== null && isOneOf(entityKinds, entityKind) ? { entityKind } : {}),
    cause: causeOfDelivery(delivery),
    ...(hasBodies
      ? {
          bodies: searchedBodies(request.body, response.body, request.url, {
            request: request.headers,
            response: response.headers,
          }),
        }
      : {}),
  }
}

function causeOfDelivery({ status, request, response }: Delivery): Cause | null {
  if (status !== 'failed' && status !== 'retrying' && status !== 'sent') return null
  const isHttp = request.url !== null
  const cause = causeOf({ code: response.statusCode, text: response.body, isHttp })
  return status !== 'sent' || cause === 'reported' ? cause : null
}

/** Returns whether two summaries are equal. */
export function isSameSummary(one: DeliverySummary, other: DeliverySummary): boolean {
  // The other fields of an attempt never change.
  return (
    one.id === other.id &&
    one.status === other.status &&
    one.code === other.code &&
    one.cause === other.cause &&
    one.duration === other.duration
  )
}
