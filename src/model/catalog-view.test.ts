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

test('every group has a section, and every event is in one of them', () => {
  expect(shape(sections)).toEqual([
    ['all', ['drift.red']],
    ['health', ['health.green']],
    ['critical', ['health.red']],
    ['colors', []],
    ['other', ['credits.empty']],
    ['system', ['misc.webhook_resend']],
  ])
})

test('an event lists the other groups that contain it', () => {
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
  expect(stateCounts(sections)).toEqual({ covered: 2, paused: 1, uncovered: 2, unreached: 3 })
})

test('coverage is unknown while the policies are not loaded', () => {
  const [first] = shownSections(catalog, undefined)
  expect(first?.events[0]?.state).toBeUndefined()
})

describe('a search of the catalog', () => {
  test.each(['TURNED RED', ' .red '])('finds %s in labels and IDs', text => {
    expect(shape(narrowed(sections, text, ''))).toEqual([
      ['all', ['drift.red']],
      ['critical', ['health.red']],
    ])
  })

  test('finds a group by its name, even if none of its events match', () => {
    expect(shape(narrowed(sections, 'colors', ''))).toEqual([['colors', []]])
  })

  test('matches the selected coverage, which groups do not have', () => {
    expect(shape(narrowed(sections, '', 'uncovered'))).toEqual([
      ['other', ['credits.empty']],
      ['system', ['misc.webhook_resend']],
    ])
    expect(narrowed(sections, 'colors', 'covered')).toEqual([])
  })
})

test('a group has the policies for the group itself, not those for its events', () => {
  expect([...policiesByGroup(policies)]).toEqual([['all', 1]])
})
