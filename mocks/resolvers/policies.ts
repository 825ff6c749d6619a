import type {
  createPolicy,
  deletePolicy,
  getPolicy,
  listPolicies,
  Policy,
  updatePolicy,
} from '~/contract/policies'
import { containing } from '~/model/fold-for-search'
import { channelOf } from './channels'
import { isoTime } from '~mocks/store/ids'
import { pageOf } from '~mocks/http/page'
import { invalid, notFound } from '~mocks/http/problem'
import type { Resolver } from '~mocks/http/route'
import { groupOf, isKnownEvent, isKnownGroup, labelOf } from '~mocks/seeds/catalog'
import type { World } from '~mocks/store/store'
import type { PolicyRow } from '~mocks/store/tables'
import { organizationId } from '~mocks/http/users'

/** Lists policies, newest first. */
export const list: Resolver<typeof listPolicies> = ({ query, url }, world) => {
  const { channelId, eventGroup } = query
  const isFound = containing(query.namePart ?? '')
  const rows = world.policies
    .all()
    .filter(
      row =>
        isFound(row.name) &&
        (channelId === undefined || row.channelId === channelId) &&
        (eventGroup === undefined || row.eventGroup === eventGroup),
    )
  return pageOf(rows.toReversed(), query, url, row => policyOf(world, row))
}

export const retrieve: Resolver<typeof getPolicy> = ({ path }, world) =>
  policyOf(world, rowOf(world, path.policyId))

export const create: Resolver<typeof createPolicy> = ({ body, user }, world) => {
  refuseUnknownTrigger(body)
  const row: PolicyRow = {
    id: world.newId(),
    name: body.name,
    active: body.active ?? true,
    eventGroup: body.eventGroup || null,
    eventType: body.eventType || null,
    channelId: channelOf(world, body.channelId).id,
    lastTriggered: null,
    orgId: body.orgId ?? organizationId,
    uid: user.id,
    created: isoTime(world.now),
    updatedAt: null,
  }
  world.policies.put(row)
  return policyOf(world, row)
}

/** Updates a policy. Missing fields are kept; a trigger replaces one of the other kind. */
export const update: Resolver<typeof updatePolicy> = ({ path, body }, world) => {
  const row = rowOf(world, path.policyId)
  refuseUnknownTrigger(body)
  const trigger =
    (body.eventGroup && { eventGroup: body.eventGroup, eventType: null }) ||
    (body.eventType && { eventGroup: null, eventType: body.eventType }) ||
    {}
  world.policies.put({
    ...row,
    ...trigger,
    name: body.name ?? row.name,
    active: body.active ?? row.active,
    channelId: body.channelId === undefined ? row.channelId : channelOf(world, body.channelId).id,
    updatedAt: isoTime(world.now),
  })
}

/** Deletes a policy. Its mutes are kept, without effect. */
export const remove: Resolver<typeof deletePolicy> = ({ path }, world) => {
  world.policies.delete(rowOf(world, path.policyId).id)
}

/**
 * Returns a policy as the API shows it, with null for the unused trigger, because clients copy the ID of any object.
 */
export function policyOf(world: World, row: PolicyRow): Policy {
  const { lastNotificationAt: _, ...channel } = channelOf(world, row.channelId)
  return {
    ...row,
    eventGroup: row.eventGroup ? groupOf(row.eventGroup) : null,
    eventType: row.eventType ? { id: row.eventType, label: labelOf(row.eventType) } : null,
    channel,
  }
}

function rowOf(world: World, id: string): PolicyRow {
  const row = world.policies.get(id)
  if (!row) throw notFound()
  return row
}

/** Refuses a trigger that is not in the catalog. Stored policies may still have one that was removed from it. */
function refuseUnknownTrigger(body: {
  eventGroup?: string | undefined
  eventType?: string | undefined
}): void {
  if (body.eventGroup === '') throw invalid({ eventGroup: 'must not be empty' })
  if (body.eventType === '') throw invalid({ eventType: 'must not be empty' })
  if (body.eventGroup !== undefined && !isKnownGroup(body.eventGroup)) {
    throw invalid({ eventGroup: 'is not a known event group' })
  }
  if (body.eventType !== undefined && !isKnownEvent(body.eventType)) {
    throw invalid({ eventType: 'is not a known event type' })
  }
}
