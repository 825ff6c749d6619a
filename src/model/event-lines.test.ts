import { expect, test } from 'vitest'
import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { eventReachOf } from './event-lines'

const policyOf = (id: string, channelId: string, facts: Partial<Policy> = {}) =>
  ({
    id,
    channelId,
    active: true,
    channel: { id: channelId, name: channelId },
    eventType: { id: 'red', label: 'Red' },
    ...facts,
  }) as Policy
const muteOf = (policyId: string, entityId: string) => ({ policyId, entityId }) as Mute

const states = (policies: Policy[], mutes: Mute[] = [], entityId: string | null = null) =>
  eventReachOf({ type: 'red', entityId }, policies, mutes).lines.map(
    ({ policy, state, times }) => `${policy.id} ${state} ${times}`,
  )

test('policies are grouped by channel, and channels that get the event come first', () => {
  const policies = [
    policyOf('a', 'one', { active: false }),
    policyOf('b', 'two'),
    policyOf('c', 'three'),
    policyOf('d', 'two'),
  ]
  expect(states(policies)).toEqual(['b send 2', 'd send 2', 'c send 1', 'a paused 0'])
})

test('a policy that matches no event is not listed', () => {
  expect(states([policyOf('a', 'one', { eventType: null })])).toEqual([])
})

test('a mute applies to its deployment, and is listed for all', () => {
  const policies = [policyOf('a', 'one')]
  const mutes = [muteOf('a', 'churn'), muteOf('a', 'fraud'), muteOf('b', 'churn')]
  expect(states(policies, mutes)).toEqual(['a send 1'])
  expect(states(policies, mutes, 'churn')).toEqual(['a muted 0'])
  expect(eventReachOf({ type: 'red' }, policies, mutes).lines[0]?.mutedFor).toEqual(['churn', 'fraud'])
})

test('a policy whose channel was deleted doesn’t send', () => {
  const { lines, prediction } = eventReachOf({ type: 'red' }, [policyOf('a', 'one', { channel: null })], [])
  expect(lines.map(({ state }) => state)).toEqual(['gone'])
  expect(prediction).toMatchObject({ sending: 0, gone: 1, receivers: [] })
})

test('channels that get the event more than once are counted', () => {
  const policies = [policyOf('a', 'one'), policyOf('b', 'one'), policyOf('c', 'two')]
  expect(eventReachOf({ type: 'red' }, policies, []).repeated).toBe(1)
})
