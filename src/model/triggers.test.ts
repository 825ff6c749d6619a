import { describe, expect, test } from 'vitest'
import { eventsOf, triggerById, triggerOf } from './triggers'

const empty = { id: '', label: '' }
const health = { id: 'model_deployments.health', label: 'Health', events: [{ id: 'a', label: 'A' }] }

describe('the trigger of a policy', () => {
  test('is the one with data if the service sends objects for both', () => {
    expect(triggerOf({ eventGroup: health, eventType: empty })).toMatchObject({
      kind: 'group',
      id: health.id,
    })
    expect(triggerOf({ eventGroup: { ...empty, events: [] }, eventType: { id: 'a', label: 'A' } })).toEqual({
      kind: 'event',
      id: 'a',
      label: 'A',
    })
  })

  test('is the one that exists if the other is null or missing', () => {
    expect(triggerOf({ eventGroup: null, eventType: { id: 'a', label: 'A' } }).kind).toBe('event')
    expect(triggerOf({ eventGroup: health }).kind).toBe('group')
  })

  test('is none if a newer service has another kind', () => {
    expect(triggerOf({ eventGroup: null, eventType: null })).toEqual({ kind: 'none' })
    expect(eventsOf(triggerOf({}))).toEqual([])
  })

  test('is labeled by its ID if the service sends no label', () => {
    expect(triggerOf({ eventType: { id: 'x.new', label: '' } })).toMatchObject({ label: 'x.new' })
  })
})

const catalog = {
  events: [{ id: 'a', label: 'A' }],
  eventGroups: [{ id: 'g', label: 'G', events: ['a', 'not.mine'] }],
}

test('a group of the catalog has its events by label, and those that the user may not choose by ID', () => {
  const trigger = triggerById(catalog, 'group', 'g')
  expect(trigger).toMatchObject({ kind: 'group', label: 'G' })
  expect(trigger?.kind === 'group' ? trigger.events : []).toEqual([
    { id: 'a', label: 'A' },
    { id: 'not.mine', label: 'not.mine' },
  ])
})

test('an ID that is not in the catalog has no trigger', () => {
  expect(triggerById(catalog, 'group', 'x')).toBeNull()
  expect(triggerById(catalog, 'event', '')).toBeNull()
})
