import { expect, test } from 'vitest'
import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { pointlessOf, withPolicies } from './mutes'

const mute = (policyId: string): Mute => ({ id: `m-${policyId}`, policyId, entityId: 'e', uid: 'u' })

test('a mute has point as long as its policy sends something', () => {
  expect(pointlessOf({ active: true })).toBeNull()
  expect(pointlessOf({ active: false })).toBe('paused')
  expect(pointlessOf(undefined)).toBe('gone')
})

test('each mute finds its policy, and one of a deleted policy finds none', () => {
  const policy = { id: 'p' } as Policy
  expect(withPolicies([mute('q'), mute('p')], [policy])).toEqual([
    { mute: mute('q'), policy: undefined },
    { mute: mute('p'), policy },
  ])
})
