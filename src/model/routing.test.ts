import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { coverageOf } from './coverage'
import { routesOf, type RoutedEvent } from './routing'

const red = 'model_deployments.service_health_red'
const created = 'project.created'

const group = (...events: string[]): Policy['eventGroup'] => ({
  id: 'model_deployments.all',
  label: 'Deployment-related events',
  events: events.map(id => ({ id, label: id })),
})

const single = (id: string): Policy['eventType'] => ({ id, label: id })

const channel: Policy['channel'] = {
  id: 'c1',
  channelType: 'Webhook',
  name: 'Hook',
  payloadUrl: 'https://hooks.example/in',
  contentType: null,
  secretToken: null,
  validateSsl: null,
  customHeaders: null,
  emailAddress: null,
  languageCode: null,
  orgId: null,
  uid: null,
  createdAt: '2026-03-02T09:00:00Z',
  updatedAt: null,
}

const policyOf = (facts: Partial<Policy>): Policy => ({
  id: 'p1',
  name: 'Policy',
  active: true,
  channelId: channel.id,
  channel,
  lastTriggered: null,
  orgId: null,
  uid: 'u1',
  created: null,
  updatedAt: null,
  ...facts,
})

const muteOf = (policyId: string, entityId: string): Mute => ({
  id: `${policyId}-${entityId}`,
  policyId,
  entityId,
  uid: 'u1',
})

/** Returns the decision for each policy, by its ID. */
const decisions = (event: RoutedEvent, policies: Policy[], mutes: Mute[] = []) =>
  routesOf(event, policies, mutes).map(({ policy, via, decision }) => `${policy.id} ${via} ${decision}`)

test('a policy for the event and one for a group that contains it both send', () => {
  const policies = [
    policyOf({ id: 'p1', eventType: single(red) }),
    policyOf({ id: 'p2', eventGroup: group(created, red) }),
  ]
  expect(decisions({ type: red }, policies)).toEqual(['p1 event send', 'p2 group send'])
})

test('two policies of one channel reach it twice', () => {
  const policies = [
    policyOf({ id: 'p1', eventType: single(red) }),
    policyOf({ id: 'p2', eventType: single(red) }),
  ]
  const channels = routesOf({ type: red }, policies, []).map(route => route.policy.channelId)
  expect(channels).toEqual(['c1', 'c1'])
})

test('a paused policy is listed, but does not send', () => {
  expect(decisions({ type: red }, [policyOf({ active: false, eventType: single(red) })])).toEqual([
    'p1 event paused',
  ])
})

test('a policy that is both paused and muted counts as paused', () => {
  const policies = [policyOf({ active: false, eventType: single(red) })]
  expect(decisions({ type: red, entityId: 'd1' }, policies, [muteOf('p1', 'd1')])).toEqual([
    'p1 event paused',
  ])
})

describe('a mute', () => {
  const policies = [
    policyOf({ id: 'p1', eventType: single(red) }),
    policyOf({ id: 'p2', eventType: single(red) }),
  ]
  const mutes = [muteOf('p1', 'd1')]

  test('silences its policy for its entity, and no other policy', () => {
    expect(decisions({ type: red, entityId: 'd1' }, policies, mutes)).toEqual([
      'p1 event muted',
      'p2 event send',
    ])
  })

  test.each([{ entityId: 'd2' }, { entityId: null }, {}])('does not apply to %j', about => {
    expect(decisions({ type: red, ...about }, policies, mutes)).toEqual(['p1 event send', 'p2 event send'])
  })
})

test.each([
  ['an unknown event', 'model_deployments.brand_new'],
  ['an empty type', ''],
])('no one is notified of %s', (_, type) => {
  const policies = [policyOf({ eventGroup: group(red) }), policyOf({ eventType: single(red) })]
  expect(decisions({ type }, policies)).toEqual([])
})

test.each([
  ['missing', {}],
  ['null', { eventGroup: null, eventType: null }],
])('a policy whose triggers are %s receives no events', (_, triggers) => {
  expect(decisions({ type: red }, [policyOf(triggers)])).toEqual([])
})

describe('with any policies and mutes', () => {
  const types = fc.constantFrom('a', 'b', 'c')
  const trigger = fc.oneof(
    types.map(id => ({ eventType: single(id), eventGroup: null })),
    fc.subarray(['a', 'b', 'c']).map(ids => ({ eventType: null, eventGroup: group(...ids) })),
  )
  const policies = fc
    .array(fc.tuple(trigger, fc.boolean()), { maxLength: 8 })
    .map(list => list.map(([triggers, active], index) => policyOf({ id: `p${index}`, active, ...triggers })))
  const mutes = fc
    .array(fc.tuple(fc.nat(8), fc.constantFrom('d1', 'd2')), { maxLength: 8 })
    .map(list => list.map(([policy, entityId]) => muteOf(`p${policy}`, entityId)))
  const event = fc.record({ type: types, entityId: fc.constantFrom('d1', 'd2', 'd3', null) })

  // No service gives both triggers, but every rule must take the same one.
  const twoTriggers = fc
    .tuple(types, types)
    .map(([id, other]) => policyOf({ eventType: single(id), eventGroup: group(other) }))

  test('the coverage of an event lists the policies that are routed, and no other', () => {
    fc.assert(
      fc.property(event, fc.oneof(policies, fc.array(twoTriggers)), (it, given) => {
        const { active = [], paused = [] } = coverageOf(given).get(it.type) ?? {}
        const routed = routesOf(it, given, []).map(({ policy }) => policy.id)
        expect([...active, ...paused].map(({ id }) => id).toSorted()).toEqual(routed.toSorted())
      }),
    )
  })

  test('a matching policy is routed exactly once, in the given order', () => {
    fc.assert(
      fc.property(event, policies, mutes, (it, given, silent) => {
        const listening = given.filter(
          ({ eventType, eventGroup }) =>
            eventType?.id === it.type || eventGroup?.events.some(({ id }) => id === it.type),
        )
        expect(routesOf(it, given, silent).map(route => route.policy.id)).toEqual(
          listening.map(policy => policy.id),
        )
      }),
    )
  })

  test('exactly the active policies that are not muted for the entity send', () => {
    fc.assert(
      fc.property(event, policies, mutes, (it, given, silent) => {
        for (const { policy, decision } of routesOf(it, given, silent)) {
          const isMuted = silent.some(mute => mute.policyId === policy.id && mute.entityId === it.entityId)
          expect(decision === 'send').toBe(policy.active && !isMuted)
        }
      }),
    )
  })

  test('a mute of one entity does not affect another', () => {
    fc.assert(
      fc.property(event, policies, mutes, (it, given, silent) => {
        const relevant = silent.filter(mute => mute.entityId === it.entityId)
        expect(routesOf(it, given, silent)).toEqual(routesOf(it, given, relevant))
      }),
    )
  })
})
