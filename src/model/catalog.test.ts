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

test('each event is listed once, in the smallest group that contains it', () => {
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

test("the service's internal events are distinguished from those that users choose", () => {
  expect(isSystemEvent('misc.email_verification')).toBe(true)
  expect(isSystemEvent('misc.asset_access_request')).toBe(false)
})

test('an event has all groups that contain it', () => {
  expect(groupsOf(catalog, 'a').map(group => group.id)).toEqual(['all', 'some'])
})
