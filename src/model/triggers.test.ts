import { describe, expect, test } from 'vitest'
import { eventsOf, triggerById, triggerOf } from './triggers'

const empty = { id: '', label: '' }
const health = { id: 'model_deployments.health', label: 'Health', events: [{ id: 'a', label: 'A' }] }

describe('the trigger of a policy is', () => {
  test('the one that is filled, where the service fills both with objects', () => {
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

  test('the one that is there, where the other is null or missing', () => {
    expect(triggerOf({ eventGroup: null, eventType: { id: 'a', label: 'A' } }).kind).toBe('event')
    expect(triggerOf({ eventGroup: health }).kind).toBe('group')
  })

  test('none, where a newer service has another kind', () => {
    expect(triggerOf({ eventGroup: null, eventType: null })).toEqual({ kind: 'none' })
    expect(eventsOf(triggerOf({}))).toEqual([])
  })

  test('called by its id where the service gives no label', () => {
    expect(triggerOf({ eventType: { id: 'x.new', label: '' } })).toMatchObject({ label: 'x.new' })
  })
})

const catalog = {
  events: [{ id: 'a', label: 'A' }],
  eventGroups: [{ id: 'g', label: 'G', events: ['a', 'not.mine'] }],
}

test('a group of the catalog holds its events by label, those that the user may not choose by id', () => {
  const trigger = triggerById(catalog, 'group', 'g')
  expect(trigger).toMatchObject({ kind: 'group', label: 'G' })
  expect(trigger?.kind === 'group' ? trigger.events : []).toEqual([
    { id: 'a', label: 'A' },
    { id: 'not.mine', label: 'not.mine' },
  ])
})

test('what the catalog does not have is no trigger of it', () => {
  expect(triggerById(catalog, 'group', 'x')).toBeNull()
  expect(triggerById(catalog, 'event', '')).toBeNull()
})
