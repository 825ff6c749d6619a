import * as z from 'zod/mini'
import { dateTime, optionalEntityId, plainLine } from './common'
import { remoteEventTypes } from './event-types'
import { operation } from './operation'

export const eventCatalog = z.looseObject({
  eventGroups: z.array(z.looseObject({ id: z.string(), label: z.string(), events: z.array(z.string()) })),
  events: z.array(z.looseObject({ id: z.string(), label: z.string() })),
})
export type EventCatalog = z.output<typeof eventCatalog>

/** The events and groups that the user may choose from, which are not all. */
export const listEvents = operation({
  id: 'notificationEvents.list',
  resource: 'events',
  method: 'GET',
  url: '/api/v2/notificationEvents/',
  status: 200,
  query: z.object({ relatedEntityType: z.optional(z.enum(['deployment', 'Deployment', 'DEPLOYMENT'])) }),
  answer: eventCatalog,
})

export const spoolerTypes = [
  'asyncMemory',
  'filesystem',
  'kafka',
  'memory',
  'pubSub',
  'rabbitMQ',
  'sqs',
] as const

/** The maximum number of characters of a remote event's texts. */
export const maxTitleLength = 512
export const maxMessageLength = 16_384

/** An event that an external deployment reports. It notifies real receivers. */
export const remoteEvent = z.object({
  eventType: z.enum(remoteEventTypes),
  timestamp: dateTime,
  deploymentId: optionalEntityId,
  orgId: z.nullish(plainLine),
  predictionEnvironmentId: z.optional(plainLine),
  title: z.optional(z.string().check(z.maxLength(maxTitleLength))),
  message: z.optional(z.string().check(z.maxLength(maxMessageLength))),
  data: z.optional(
    z.object({
      newModelId: z.optional(z.string()),
      oldModelId: z.optional(z.string()),
      reason: z.optional(z.string()),
    }),
  ),
  externalNanPredictionsData: z.optional(
    z.object({ count: z.int().check(z.positive()), modelId: z.nullable(z.string()) }),
  ),
  predictionRequestData: z.optional(
    z.object({
      error_code: z.nullish(z.string()),
      model_id: z.nullish(z.string()),
      response_body: z.string(),
      status_code: z.int(),
      user_id: z.nullish(z.string()),
    }),
  ),
  spoolerChannelData: z.optional(
    z.object({ name: z.string().check(z.maxLength(512)), type: z.enum(spoolerTypes) }),
  ),
})
export type RemoteEvent = z.output<typeof remoteEvent>

export const sendRemoteEvent = operation({
  id: 'remoteEvents.create',
  resource: 'events',
  method: 'POST',
  url: '/api/v2/remoteEvents/',
  status: 201,
  body: remoteEvent,
  answer: z.looseObject({ message: z.string() }),
})
