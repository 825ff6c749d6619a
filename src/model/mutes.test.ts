import { expect, test } from 'vitest'
import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { pointlessOf, withPolicies } from './mutes'

const mute = (policyId: string): Mute => ({ id: `m-${policyId}`, policyId, entityId: 'e', uid: 'u' })

test('a mute has point as long as its policy sends something', () => {
  const pointless = (policy: Policy | undefined, isUnreadable = false) =>
    pointlessOf({ policy, isUnreadable })
  expect(pointless({ active: true } as Policy)).toBeNull()
  expect(pointless({ active: false } as Policy)).toBe('paused')
  expect(pointless(undefined)).toBe('gone')
  expect(pointless(undefined, true)).toBeNull()
})

test('each mute finds its policy, one of a deleted policy finds none, and one that could not be read is told', () => {
  const policy = { id: 'p' } as Policy
  expect(withPolicies([mute('q'), mute('p'), mute('odd')], [policy], new Set(['odd']))).toEqual([
    { mute: mute('q'), policy: undefined, isUnreadable: false },
    { mute: mute('p'), policy, isUnreadable: false },
    { mute: mute('odd'), policy: undefined, isUnreadable: true },
  ])
})
