import * as z from 'zod/mini'
import { id, open, page, timestamp, window } from './common'
import { operation } from './operation'

const channelScope = z.nullable(
  open([
    'organization',
    'Organization',
    'ORGANIZATION',
    'entity',
    'Entity',
    'ENTITY',
    'template',
    'Template',
    'TEMPLATE',
  ]),
)

/** Null if there were none. */
const headers = z.nullable(z.string())

const request = z.looseObject({ url: z.nullable(z.string()), headers, body: z.string() })
const response = z.looseObject({
  /** A text, such as `"200"`. */
  statusCode: z.string(),
  headers,
  body: z.string(),
  /** Milliseconds. */
  duration: z.int(),
})

/** The milliseconds after which the service stops waiting for the response of a receiver. */
export const RECEIVER_TIMEOUT = 5000

/** A row of the delivery log: one attempt. It has no event and no entity. */
export const delivery = z.looseObject({
  id: z.string(),
  policyId: z.string(),
  channelId: z.string(),
  channelScope,
  emailSubject: z.string(),
  parentNotificationId: z.nullable(z.string()),
  request,
  response,
  retryCount: z.int(),
  /** Free text: the service publishes no list. */
  status: z.nullable(z.string()),
  timestamp,
})
export type Delivery = z.output<typeof delivery>

/** The log of a connection test, in which the request and the response are text, or null until they exist. */
export const deliveryTestLog = z.looseObject({
  ...delivery.shape,
  emailSubject: z.nullable(z.string()),
  request: z.nullable(z.string()),
  response: z.nullable(z.string()),
  retryCount: z.nullable(z.int()),
  status: z.string(),
})

/** A window of the log, newest first. Use `next` to paginate, because the total may be missing. */
export const listDeliveries = operation({
  id: 'notificationLogs.list',
  resource: 'deliveries',
  method: 'GET',
  url: '/api/v2/notificationLogs/',
  status: 200,
  query: z.extend(window, { policyId: z.optional(id), channelId: z.optional(id) }),
  answer: page(delivery),
})

/** Resends a delivery. The answer has no ID: the new delivery is the row whose parent is this ID. */
export const resendDelivery = operation({
  id: 'notifications.create',
  resource: 'deliveries',
  method: 'POST',
  url: '/api/v2/notifications/',
  status: 200,
  body: z.object({ notificationId: id }),
})
