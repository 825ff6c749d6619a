import { expect, test } from 'vitest'
import type { Policy } from '~/contract/policies'
import { predictionOf } from './receivers'
import type { Decision, Route } from './routing'

const route = (id: string, channelId: string, decision: Decision): Route => ({
  policy: { id, channelId, channel: { id: channelId, name: channelId } } as Policy,
  via: 'event',
  decision,
})

test('a channel with two policies is one receiver that gets the event twice', () => {
  const { receivers, sending } = predictionOf([route('a', 'one', 'send'), route('b', 'one', 'send')])
  expect(receivers.map(({ channelId, policies }) => [channelId, policies.length])).toEqual([['one', 2]])
  expect(sending).toBe(2)
})

test('paused and muted policies are counted, but have no receivers', () => {
  const routes = [route('a', 'one', 'paused'), route('b', 'two', 'muted'), route('c', 'three', 'send')]
  const { receivers, sending, paused, muted } = predictionOf(routes)
  expect(receivers.map(({ channelId }) => channelId)).toEqual(['three'])
  expect([sending, paused, muted]).toEqual([1, 1, 1])
})

test('an event without routes has no receivers', () => {
  expect(predictionOf([])).toEqual({ routes: [], receivers: [], sending: 0, paused: 0, muted: 0, gone: 0 })
})

test('a policy whose channel was deleted is counted, but has no receiver', () => {
  const gone = route('a', 'one', 'send')
  const {
    receivers,
    sending,
    gone: count,
  } = predictionOf([{ ...gone, policy: { ...gone.policy, channel: null } }])
  expect([receivers.length, sending, count]).toEqual([0, 0, 1])
})
