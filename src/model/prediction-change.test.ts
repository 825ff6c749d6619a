import { expect, test } from 'vitest'
import type { Policy } from '~/contract/policies'
import { predictionChange } from './prediction-change'
import { predictionOf } from './receivers'
import type { Decision } from './routing'

const predict = (...routes: [id: string, channelId: string, decision: Decision][]) =>
  predictionOf(
    routes.map(([id, channelId, decision]) => ({
      policy: { id, name: id, channelId, channel: { id: channelId, name: channelId } } as Policy,
      via: 'event',
      decision,
    })),
  )

const before = predict(['a', 'one', 'send'], ['b', 'one', 'send'], ['c', 'two', 'paused'])

test('a policy that was paused no longer sends, even if its channel is still notified by another', () => {
  const now = predict(['a', 'one', 'paused'], ['b', 'one', 'send'], ['c', 'two', 'paused'])
  expect(predictionChange(before, now)).toMatchObject({ added: [], removed: [{ policyId: 'a' }] })
})

test('a policy that was moved sends to its new channel instead', () => {
  const now = predict(['a', 'three', 'send'], ['b', 'one', 'send'])
  expect(predictionChange(before, now)).toMatchObject({
    added: [{ policyId: 'a', channelId: 'three' }],
    removed: [{ policyId: 'a', channelId: 'one' }],
  })
})

test('a prediction with the same receivers is not a change', () => {
  expect(predictionChange(before, predict(['b', 'one', 'send'], ['a', 'one', 'send']))).toBeNull()
  expect(predictionChange(null, null)).toBeNull()
})

test('a prediction that became known or unknown is a change', () => {
  expect(predictionChange(null, before)).toEqual({ added: [], removed: [] })
  expect(predictionChange(before, null)).toEqual({ added: [], removed: [] })
})
