import { describe, expect, test } from 'vitest'
import type { EventCatalog } from '~/contract/events'
import type { Policy } from '~/contract/policies'
import { narrowed, policiesByGroup, shownSections, stateCounts } from './catalog-view'
import { coverageOf } from './coverage'

const catalog: EventCatalog = {
  events: [
    { id: 'health.red', label: 'Health turned red' },
    { id: 'health.green', label: 'Health turned green' },
    { id: 'drift.red', label: 'Drift turned red' },
    { id: 'credits.empty', label: 'Credits used up' },
    { id: 'misc.webhook_resend', label: 'Webhook resend' },
  ],
  eventGroups: [
    { id: 'all', label: 'Everything', events: ['health.red', 'health.green', 'drift.red'] },
    { id: 'health', label: 'Health changes', events: ['health.red', 'health.green'] },
    { id: 'critical', label: 'Critical', events: ['health.red'] },
    { id: 'colors', label: 'Colors', events: ['health.red', 'health.green', 'drift.red'] },
  ],
}

const onEvent = (id: string, active: boolean) => ({ id, active, eventType: { id, label: id } }) as Policy
const onGroup = (id: string) =>
  ({ id, active: true, eventGroup: { id, label: id, events: [{ id: 'drift.red', label: '' }] } }) as Policy

const policies = [onEvent('health.red', true), onEvent('health.green', false), onGroup('all')]
const sections = shownSections(catalog, coverageOf(policies))
const shape = (some: typeof sections) => some.map(({ id, events }) => [id, events.map(event => event.id)])

test('every group has a section, and every event stands in one of them', () => {
  expect(shape(sections)).toEqual([
    ['all', ['drift.red']],
    ['health', ['health.green']],
    ['critical', ['health.red']],
    ['colors', []],
    ['other', ['credits.empty']],
    ['system', ['misc.webhook_resend']],
  ])
})

test('an event names the other groups that hold it', () => {
  expect(sections[2]?.events[0]?.alsoIn).toEqual(['Everything', 'Health changes', 'Colors'])
})

test('an event is covered, covered by paused policies only, or not at all', () => {
  expect(sections.flatMap(({ events }) => events).map(({ id, state }) => [id, state])).toEqual([
    ['drift.red', 'covered'],
    ['health.green', 'paused'],
    ['health.red', 'covered'],
    ['credits.empty', 'uncovered'],
    ['misc.webhook_resend', 'uncovered'],
  ])
  expect(stateCounts(sections)).toEqual({ covered: 2, paused: 1, uncovered: 2 })
})

test('nothing is said of coverage as long as the policies are not known', () => {
  const [first] = shownSections(catalog, undefined)
  expect(first?.events[0]?.state).toBeUndefined()
})

describe('what is looked for', () => {
  test.each(['TURNED RED', ' .red '])('is found in label and id: %s', text => {
    expect(shape(narrowed(sections, text, ''))).toEqual([
      ['all', ['drift.red']],
      ['critical', ['health.red']],
    ])
  })

  test('is found in the name of a group, too, whose own events need not match', () => {
    expect(shape(narrowed(sections, 'colors', ''))).toEqual([['colors', []]])
  })

  test('has to be in the state that is asked for: groups have none', () => {
    expect(shape(narrowed(sections, '', 'uncovered'))).toEqual([
      ['other', ['credits.empty']],
      ['system', ['misc.webhook_resend']],
    ])
    expect(narrowed(sections, 'colors', 'covered')).toEqual([])
  })
})

test('a group has the policies that name it, not those that name its events', () => {
  expect([...policiesByGroup(policies)]).toEqual([['all', 1]])
})
