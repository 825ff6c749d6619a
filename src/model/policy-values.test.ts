import { expect, test } from 'vitest'
import { editedPolicy, type Policy } from '~/contract/policies'
import { checkedPolicy, policyChangesOf, policyDraftOf, policyValuesOf } from './policy-values'

const stored = {
  id: 'p1',
  name: 'Health to on-call',
  active: true,
  channelId: 'c1',
  eventGroup: { id: 'model_deployments.health', label: 'Health', events: [] },
  eventType: { id: '', label: '' },
} as unknown as Policy

test('a new policy is sent with only the selected trigger', () => {
  const values = { name: 'n', channelId: 'c1', active: false, eventGroup: '', eventType: 'project.created' }
  expect(policyDraftOf(values)).toEqual({
    name: 'n',
    channelId: 'c1',
    active: false,
    eventType: 'project.created',
  })
})

test('an edit sends only the changed fields', () => {
  const before = policyValuesOf(stored)
  expect(policyChangesOf(before, { ...before, name: 'Renamed' })).toEqual({ name: 'Renamed' })
  expect(policyChangesOf(before, { ...before, active: false })).toEqual({ active: false })
  expect(policyChangesOf(before, before)).toEqual({})
})

test('a new trigger is sent alone, because the service removes the previous one', () => {
  const before = policyValuesOf(stored)
  const after = { ...before, eventGroup: '', eventType: 'project.created' }
  expect(policyChangesOf(before, after)).toEqual({ eventType: 'project.created' })
})

test('an unknown trigger is not sent, and so is kept', () => {
  const before = policyValuesOf({ ...stored, eventGroup: null, eventType: null })
  expect(policyChangesOf(before, { ...before, name: 'Renamed' })).toEqual({ name: 'Renamed' })
})

test('a policy whose stored name is no longer accepted can be edited, and renamed to an accepted one', () => {
  const channelId = '65f0c0de00000000000000c1'
  const before = policyValuesOf({ ...stored, channelId, name: 'prod-\u202Etxt' })
  const isAccepted = (changes: Partial<typeof before>) =>
    editedPolicy.safeParse(checkedPolicy({ ...before, ...changes }, before)).success
  expect(isAccepted({ active: false })).toBe(true)
  expect(isAccepted({ name: 'prod' })).toBe(true)
  expect(isAccepted({ name: 'prod-\u202Egpj' })).toBe(false)
  expect(isAccepted({ name: '' })).toBe(false)
  expect(isAccepted({ channelId: '' })).toBe(false)
  expect(isAccepted({ eventGroup: '' })).toBe(false)
})
