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

test('an event is listed in the smallest group of its family, before smaller groups of another one', () => {
  const red = 'deployments.health_red'
  const launch = 'deployments.launch'
  const events = [red, 'deployments.health_green', launch, 'agents.started'].map(event)
  const eventGroups = [
    { id: 'deployments.all', label: 'All', events: [red, 'deployments.health_green', launch] },
    { id: 'deployments.health', label: 'Health', events: [red, 'deployments.health_green'] },
    { id: 'endpoints.health', label: 'Endpoints', events: [red] },
    { id: 'launches.all', label: 'Launches', events: [launch] },
    { id: 'agents.all', label: 'Agents', events: ['agents.started'] },
  ]
  const sections = sectionsOf({ events, eventGroups }).map(({ id, events: held }) => [
    id,
    held.map(it => it.id),
  ])
  expect(sections).toEqual([
    ['deployments.health', [red, 'deployments.health_green']],
    ['launches.all', [launch]],
    ['agents.all', ['agents.started']],
  ])
})

test("the service's internal events are distinguished from those that users choose", () => {
  expect(isSystemEvent('misc.email_verification')).toBe(true)
  expect(isSystemEvent('misc.asset_access_request')).toBe(false)
})

test('an event has all groups that contain it', () => {
  expect(groupsOf(catalog, 'a').map(group => group.id)).toEqual(['all', 'some'])
})
