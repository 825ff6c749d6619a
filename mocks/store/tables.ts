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

/** A stored policy, with the IDs of its trigger and its channel. */
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

/** An event, as a delivery contains it. */
const happening = z.object({
  /** The event type's ID. */
  type: text,
  at: milliseconds,
  entityId: nullableText,
  performerUid: text,
  title: z.optional(text),
  message: z.optional(text),
  /** The additional data of a remote event, by name. */
  details: z.optional(z.record(text, z.unknown())),
})

/**
 * One attempt of a delivery, stored as compact facts; the log's row is rendered when it is read.
 * `channel` is the state of the channel at that time.
 */
const deliveryRow = z.object({
  id: text,
  policyId: text,
  channel: channelRow,
  happening,
  at: milliseconds,
  parentId: nullableText,
  /** The number of previous attempts of this send. */
  retryCount: z.int(),
  /** The number of previous attempts of the whole chain, including resends. */
  chainCount: z.int(),
  status: z.enum(['pending', 'sent', 'retrying', 'failed']),
  /** Null while pending. */
  outcome: z.nullable(z.enum(outcomeNames)),
  duration: milliseconds,
})

/** A connection test, whose state is a function of the clock. */
const testRow = z.object({
  id: text,
  channel: channelRow,
  at: milliseconds,
  chainCount: z.int(),
})

/** The schemas of the tables' rows. A stored state that breaks one is replaced by the seed. */
export const tables = {
  channels: channelRow,
  policies: policyRow,
  mutes: z.object({ ...mute.shape, orgId: text }),
  deliveries: deliveryRow,
  /** The pending jobs of deliveries: the outcome or the next attempt, and its time. The ID is the delivery's. */
  jobs: z.object({ id: text, dueAt: milliseconds }),
  tests: testRow,
  /** Mailed codes, by lowercase address. */
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
