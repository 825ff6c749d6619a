import * as z from 'zod/mini'
import { channel } from '~/contract/channels'
import { userNotification } from '~/contract/inbox'
import { fault, getOutbox } from '~/contract/mock-control'
import { mute } from '~/contract/mutes'
import { outcomeNames } from './failures'

const text = z.string()
const nullableText = z.nullable(z.string())
const milliseconds = z.number()

const channelRow = z.omit(z.object(channel.shape), { policyCount: true })

/** A policy as it is stored: its trigger by id, its channel by id. */
const policyRow = z.object({
  id: text,
  name: text,
  active: z.boolean(),
  eventGroup: nullableText,
  eventType: nullableText,
  channelId: text,
  lastTriggered: nullableText,
  orgId: nullableText,
  uid: text,
  created: text,
  updatedAt: nullableText,
})

/** Something that happened, as a delivery tells it. */
const happening = z.object({
  /** The event type's id. */
  type: text,
  at: milliseconds,
  entityId: nullableText,
  performerUid: text,
  title: z.optional(text),
  message: z.optional(text),
  /** What a remote event carries besides, by the name of its part. */
  details: z.optional(z.record(text, z.unknown())),
})

/**
 * One attempt of a delivery, kept as compact facts; the log's row is rendered when it is read.
 * `channel` is the channel as it was then.
 */
const deliveryRow = z.object({
  id: text,
  policyId: text,
  channel: channelRow,
  happening,
  at: milliseconds,
  parentId: nullableText,
  /** How many attempts of this send came before. */
  retryCount: z.int(),
  /** How many attempts of the whole chain came before, resends included. */
  chainCount: z.int(),
  status: z.enum(['pending', 'sent', 'retrying', 'failed']),
  /** Null while pending. */
  outcome: z.nullable(z.enum(outcomeNames)),
  duration: milliseconds,
})

/** A connection test: its state is a function of the clock. */
const testRow = z.object({
  id: text,
  channel: channelRow,
  at: milliseconds,
  chainCount: z.int(),
})

/** A row's schema, table by table. A stored state that breaks one gives way to the seed. */
export const tables = {
  channels: channelRow,
  policies: policyRow,
  mutes: z.object({ ...mute.shape, orgId: text }),
  deliveries: deliveryRow,
  /** What is to be done with a delivery, and when: its outcome or its next attempt. The id is the delivery's. */
  jobs: z.object({ id: text, dueAt: milliseconds }),
  tests: testRow,
  /** Codes that were mailed, by address in lower case. */
  codes: z.object({ id: text, code: text }),
  inbox: z.object({ id: text, owner: text, notification: userNotification }),
  outbox: getOutbox.answer.shape.data.def.element,
  faults: z.object({ id: text, fault }),
}

export type TableName = keyof typeof tables
export type Rows = { [Name in TableName]: z.output<(typeof tables)[Name]> }
export type ChannelRow = Rows['channels']
export type PolicyRow = Rows['policies']
export type DeliveryRow = Rows['deliveries']
export type Happening = DeliveryRow['happening']
