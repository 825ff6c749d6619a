import { describe, expect, test } from 'vitest'
import { createPolicy, updatePolicy } from './policies'

const channelId = '65f0c0de00000000000000c1'
const draft = { name: 'Red', channelId }
const event = 'project.created'
const group = 'project.all'

const broken = (schema: typeof createPolicy.body | typeof updatePolicy.body, value: object) =>
  schema
    .safeParse(value)
    .error?.issues.map(
      issue => `${issue.path.join('.')} ${issue.code === 'custom' ? issue.params?.['rule'] : issue.code}`,
    ) ?? []

describe('a new policy', () => {
  test.each([
    ['an event', { eventType: event }, []],
    ['an event group', { eventGroup: group }, []],
    ['an event that a newer service has', { eventType: 'pigeon.landed' }, []],
    ['both', { eventType: event, eventGroup: group }, ['eventType both-triggers']],
    ['none', {}, ['eventGroup no-trigger']],
  ])('with %s as its trigger breaks %j', (_, trigger, rules) => {
    expect(broken(createPolicy.body, { ...draft, ...trigger })).toEqual(rules)
  })

  test('without a trigger has an error for it in addition to its others', () => {
    expect(broken(createPolicy.body, { name: '', channelId: 'c1' })).toEqual([
      'name blank',
      'channelId invalid_format',
      'eventGroup no-trigger',
    ])
  })

  test('reads an empty string as no trigger', () => {
    expect(broken(createPolicy.body, { ...draft, eventGroup: '', eventType: '' })).toEqual([
      'eventGroup no-trigger',
    ])
    expect(broken(createPolicy.body, { ...draft, eventGroup: '', eventType: event })).toEqual([])
  })
})

describe('a change of a policy', () => {
  test.each([{}, { active: false }, { eventType: event }, { eventGroup: group }])('may be %j', changes => {
    expect(broken(updatePolicy.body, changes)).toEqual([])
  })

  test('cannot set both triggers', () => {
    expect(broken(updatePolicy.body, { eventType: event, eventGroup: group })).toEqual([
      'eventType both-triggers',
    ])
  })
})
