import type { Policy, PolicyDraft, updatePolicy } from '~/contract/policies'
import type { Input } from '~/contract/operation'
import type { ConflictRows } from './conflict'
import { triggerOf } from './triggers'

/** What the form of a policy holds: of group and event type one is empty, both are for none chosen. */
export interface PolicyValues {
  name: string
  eventGroup: string
  eventType: string
  channelId: string
  active: boolean
}

/** What the form of a stored policy starts from. A trigger of an unknown kind is none: it is kept unless one is chosen. */
export function policyValuesOf(policy: Policy): PolicyValues {
  const trigger = triggerOf(policy)
  return {
    name: policy.name,
    eventGroup: trigger.kind === 'group' ? trigger.id : '',
    eventType: trigger.kind === 'event' ? trigger.id : '',
    channelId: policy.channelId,
    active: policy.active,
  }
}

/** The request that makes a policy. */
export const policyDraftOf = ({
  name,
  eventGroup,
  eventType,
  channelId,
  active,
}: PolicyValues): PolicyDraft => ({
  name,
  channelId,
  active,
  ...(eventGroup ? { eventGroup } : {}),
  ...(eventType ? { eventType } : {}),
})

/** The request that changes a policy: what differs, and nothing else, so that what the form can't show is kept. */
export function policyChangesOf(
  before: PolicyValues,
  after: PolicyValues,
): Input<typeof updatePolicy>['body'] {
  const changed = Object.entries(after).filter(
    ([field, value]) => value !== before[field as keyof PolicyValues] && value !== '',
  )
  return Object.fromEntries(changed)
}

/** What is asked about when someone else has changed the policy too: its trigger, of either kind, is one row. */
export const policyConflictRows: ConflictRows<PolicyValues> = {
  name: ['name'],
  trigger: ['eventGroup', 'eventType'],
  channel: ['channelId'],
  active: ['active'],
}

/** What makes a policy what it is, in the form in which the service shows it: without what changes by itself. */
export function contentOf({ name, active, channelId, eventGroup, eventType }: Policy): object {
  const trigger = triggerOf({ eventGroup, eventType })
  if (trigger.kind === 'none') return { name, active, channelId }
  const field = trigger.kind === 'group' ? 'eventGroup' : 'eventType'
  return { name, active, channelId, [field]: { id: trigger.id } }
}
