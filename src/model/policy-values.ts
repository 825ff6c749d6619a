import type { Policy, PolicyDraft, updatePolicy } from '~/contract/policies'
import type { Input } from '~/contract/operation'
import type { ConflictRows } from './conflict'
import { triggerOf } from './triggers'

/** The values of the policy form. The group or the event type is empty, or both if none is selected. */
export interface PolicyValues {
  name: string
  eventGroup: string
  eventType: string
  channelId: string
  active: boolean
  /** When creating policies: several triggers, each for its own policy; null if only one policy is created. */
  several?: readonly TriggerChoice[] | null
}

/** A trigger that can be selected. */
export interface TriggerChoice {
  kind: 'group' | 'event'
  id: string
  label: string
}

/** Returns a test for choices of the same trigger. */
export const isSameTrigger =
  (one: Pick<TriggerChoice, 'kind' | 'id'>) =>
  (other: Pick<TriggerChoice, 'kind' | 'id'>): boolean =>
    one.kind === other.kind && one.id === other.id

/** Returns the values of the policy for one of several triggers. */
export const valuesFor = (values: PolicyValues, { kind, id }: TriggerChoice, name: string): PolicyValues => ({
  ...values,
  name,
  eventGroup: kind === 'group' ? id : '',
  eventType: kind === 'event' ? id : '',
})

/**
 * Returns the initial values for a stored policy. A trigger of an unknown kind is empty, and is kept unless one is
 * selected.
 */
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

/** Returns the request that creates a policy. */
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

/**
 * Returns the request that changes a policy: only the changed fields, so that others, which the form may not show, are
 * kept.
 */
export function policyChangesOf(
  before: PolicyValues,
  after: PolicyValues,
): Input<typeof updatePolicy>['body'] {
  const changed = Object.entries(after).filter(
    ([field, value]) => value !== before[field as keyof PolicyValues] && value !== '',
  )
  return Object.fromEntries(changed)
}

/** Returns the fields of an edit to validate: the ones that are not empty. A name only if it has been changed. */
export const checkedPolicy = (after: PolicyValues, before: PolicyValues): Partial<PolicyValues> =>
  Object.fromEntries(
    Object.entries(after).filter(([field, value]) =>
      field === 'name' ? value !== before.name : value !== '' && value !== null,
    ),
  )

/** The rows of the dialog about a conflict. The trigger, of either kind, is one row. */
export const policyConflictRows: ConflictRows<PolicyValues> = {
  name: ['name'],
  trigger: ['eventGroup', 'eventType'],
  channel: ['channelId'],
  active: ['active'],
}

/** Returns the content of a policy as the service shows it, without the fields that the service changes. */
export function contentOf({ name, active, channelId, eventGroup, eventType }: Policy): object {
  const trigger = triggerOf({ eventGroup, eventType })
  if (trigger.kind === 'none') return { name, active, channelId }
  const field = trigger.kind === 'group' ? 'eventGroup' : 'eventType'
  return { name, active, channelId, [field]: { id: trigger.id } }
}
