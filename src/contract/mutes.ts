import * as z from 'zod/mini'
import { entityId, id, page, window } from './common'
import { operation } from './operation'

/** A mute: one policy sends nothing for one entity, a deployment. */
export const mute = z.looseObject({
  id: z.string(),
  policyId: z.string(),
  entityId: z.string(),
  uid: z.string(),
})
export type Mute = z.output<typeof mute>

export const listMutes = operation({
  id: 'notificationPolicyMutes.list',
  resource: 'mutes',
  method: 'GET',
  url: '/api/v2/notificationPolicyMutes/',
  status: 200,
  query: z.extend(window, { entityId: z.optional(z.string()), orgId: z.optional(z.string()) }),
  answer: page(mute),
})

export const createMute = operation({
  id: 'notificationPolicyMutes.create',
  resource: 'mutes',
  method: 'POST',
  url: '/api/v2/notificationPolicyMutes/',
  status: 200,
  body: z.object({ policyId: id, entityId }),
  answer: mute,
})

export const deleteMute = operation({
  id: 'notificationPolicyMutes.delete',
  resource: 'mutes',
  method: 'DELETE',
  url: '/api/v2/notificationPolicyMutes/:muteId/',
  status: 200,
  path: z.object({ muteId: id }),
})
