import type { createMute, deleteMute, listMutes, Mute } from '~/contract/mutes'
import { pageOf } from '~mocks/http/page'
import { notFound } from '~mocks/http/problem'
import type { Resolver } from '~mocks/http/route'
import type { Rows } from '~mocks/store/tables'
import { organizationId } from '~mocks/http/users'

/** Lists mutes, newest first. */
export const list: Resolver<typeof listMutes> = ({ query, url }, world) => {
  const { entityId, orgId } = query
  const rows = world.mutes
    .all()
    .filter(
      row =>
        (entityId === undefined || row.entityId === entityId) && (orgId === undefined || row.orgId === orgId),
    )
  return pageOf(rows.toReversed(), query, url, muteOf)
}

/** Creates a mute, or returns the existing one of the same pair. */
export const create: Resolver<typeof createMute> = ({ body, user }, world) => {
  const { policyId, entityId } = body
  const policy = world.policies.get(policyId)
  if (!policy) throw notFound()
  const present = world.mutes.all().find(mute => mute.policyId === policyId && mute.entityId === entityId)
  if (present) return muteOf(present)
  const row = { id: world.newId(), policyId, entityId, uid: user.id, orgId: policy.orgId ?? organizationId }
  world.mutes.put(row)
  return muteOf(row)
}

export const remove: Resolver<typeof deleteMute> = ({ path }, world) => {
  if (!world.mutes.get(path.muteId)) throw notFound()
  world.mutes.delete(path.muteId)
}

function muteOf({ orgId: _, ...mute }: Rows['mutes']): Mute {
  return mute
}
