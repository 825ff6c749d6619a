import { expect, test } from 'vitest'
import { groupsOf, isSystemEvent, sectionsOf } from './catalog'

const event = (id: string) => ({ id, label: id })
const catalog = {
  events: ['a', 'b', 'c', 'd', 'misc.webhook_resend', 'model_deployments.None'].map(event),
  eventGroups: [
    { id: 'all', label: 'All', events: ['a', 'b', 'c'] },
    { id: 'some', label: 'Some', events: ['a'] },
    { id: 'none', label: 'None', events: [] },
  ],
}

test('each event stands once: in the smallest group that holds it', () => {
  const sections = sectionsOf(catalog).map(({ id, kind, events }) => [
    id,
    kind,
    events.map(({ id: held }) => held),
  ])
  expect(sections).toEqual([
    ['all', 'group', ['b', 'c']],
    ['some', 'group', ['a']],
    ['other', 'other', ['d']],
    ['system', 'system', ['misc.webhook_resend', 'model_deployments.None']],
  ])
})

test("the service's own events are told from those that people choose", () => {
  expect(isSystemEvent('misc.email_verification')).toBe(true)
  expect(isSystemEvent('misc.asset_access_request')).toBe(false)
})

test('all groups that hold an event are known', () => {
  expect(groupsOf(catalog, 'a').map(group => group.id)).toEqual(['all', 'some'])
})
