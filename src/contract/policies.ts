import * as z from 'zod/mini'
import { policyChannel } from './channels'
import { crossRule, id, name, open, page, plainLine, timestamp, window } from './common'
import { eventGroupIds, eventTypeIds } from './event-types'
import { operation } from './operation'

const label = { id: z.string(), label: z.string() }

/** The trigger of a policy: the service sets one of them; the other is null, missing, or has empty texts. */
const triggers = {
  eventGroup: z.nullish(z.looseObject({ ...label, events: z.array(z.looseObject(label)) })),
  eventType: z.nullish(z.looseObject(label)),
}

export const policy = z.looseObject({
  id: z.string(),
  name: z.string(),
  active: z.boolean(),
  ...triggers,
  channelId: z.string(),
  /** Missing if the channel was deleted. */
  channel: z.nullish(policyChannel),
  lastTriggered: z.nullable(timestamp),
  orgId: z.nullable(z.string()),
  uid: z.string(),
  created: z.nullable(timestamp),
  updatedAt: z.nullable(timestamp),
})
export type Policy = z.output<typeof policy>

const fields = z.object({
  name,
  active: z.optional(z.boolean()),
  channelId: id,
  eventGroup: z.optional(open(eventGroupIds)),
  eventType: z.optional(open(eventTypeIds)),
  orgId: z.optional(plainLine),
})

type Trigger = { eventGroup?: string | undefined; eventType?: string | undefined }

const notBoth = crossRule<Trigger>('eventType', 'both-triggers', it => !(it.eventGroup && it.eventType))
const oneTrigger = crossRule<Trigger>('eventGroup', 'no-trigger', it =>
  Boolean(it.eventGroup || it.eventType),
)

/** A new policy, with exactly one event group or event type. */
export const policyDraft = fields.check(notBoth, oneTrigger)
export type PolicyDraft = z.output<typeof policyDraft>

/** A stored policy after an edit, which need not have a name: an unchanged one may be older than a rule for names. */
export const editedPolicy = z.partial(fields, { name: true }).check(notBoth, oneTrigger)

const policyPath = z.object({ policyId: id })

export const listPolicies = operation({
  id: 'notificationPolicies.list',
  resource: 'policies',
  method: 'GET',
  url: '/api/v2/notificationPolicies/',
  status: 200,
  query: z.extend(window, {
    channelId: z.optional(id),
    namePart: z.optional(z.string()),
    eventGroup: z.optional(open(eventGroupIds)),
  }),
  answer: page(policy),
})

export const createPolicy = operation({
  id: 'notificationPolicies.create',
  resource: 'policies',
  method: 'POST',
  url: '/api/v2/notificationPolicies/',
  status: 201,
  body: policyDraft,
  answer: policy,
})

export const getPolicy = operation({
  id: 'notificationPolicies.retrieve',
  resource: 'policies',
  method: 'GET',
  url: '/api/v2/notificationPolicies/:policyId/',
  status: 200,
  path: policyPath,
  answer: policy,
})

/** Missing fields are kept; a trigger replaces one of the other kind. */
export const policyChanges = z.partial(z.omit(fields, { orgId: true })).check(notBoth)

export const updatePolicy = operation({
  id: 'notificationPolicies.update',
  resource: 'policies',
  method: 'PUT',
  url: '/api/v2/notificationPolicies/:policyId/',
  status: 204,
  path: policyPath,
  body: policyChanges,
})

export const deletePolicy = operation({
  id: 'notificationPolicies.delete',
  resource: 'policies',
  method: 'DELETE',
  url: '/api/v2/notificationPolicies/:policyId/',
  status: 204,
  path: policyPath,
})
