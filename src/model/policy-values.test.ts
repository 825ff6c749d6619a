import { expect, test } from 'vitest'
import type { Policy } from '~/contract/policies'
import { policyChangesOf, policyDraftOf, policyValuesOf } from './policy-values'

const stored = {
  id: 'p1',
  name: 'Health to on-call',
  active: true,
  channelId: 'c1',
  eventGroup: { id: 'model_deployments.health', label: 'Health', events: [] },
  eventType: { id: '', label: '' },
} as unknown as Policy

test('a new policy is sent with the one trigger that was chosen', () => {
  const values = { name: 'n', channelId: 'c1', active: false, eventGroup: '', eventType: 'project.created' }
  expect(policyDraftOf(values)).toEqual({
    name: 'n',
    channelId: 'c1',
    active: false,
    eventType: 'project.created',
  })
})

test('an edit sends what was changed and nothing else', () => {
  const before = policyValuesOf(stored)
  expect(policyChangesOf(before, { ...before, name: 'Renamed' })).toEqual({ name: 'Renamed' })
  expect(policyChangesOf(before, { ...before, active: false })).toEqual({ active: false })
  expect(policyChangesOf(before, before)).toEqual({})
})

test('another trigger is sent alone: the service lets go of the one before', () => {
  const before = policyValuesOf(stored)
  const after = { ...before, eventGroup: '', eventType: 'project.created' }
  expect(policyChangesOf(before, after)).toEqual({ eventType: 'project.created' })
})

test('a trigger that the console does not know is not sent, and so kept', () => {
  const before = policyValuesOf({ ...stored, eventGroup: null, eventType: null })
  expect(policyChangesOf(before, { ...before, name: 'Renamed' })).toEqual({ name: 'Renamed' })
})
