import { expect, test } from 'vitest'
import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { reasonForNoEffect, withPolicies } from './mutes'

const entityId = '65f1de910700000000000001'
const mute = (policyId: string): Mute => ({ id: `m-${policyId}`, policyId, entityId, uid: 'u' })

test('a mute is effective if its policy is active or unreadable', () => {
  const pointless = (policy: Policy | undefined, isUnreadable = false) =>
    reasonForNoEffect({ mute: mute('p'), policy, isUnreadable })
  expect(pointless({ active: true } as Policy)).toBeNull()
  expect(pointless({ active: false } as Policy)).toBe('paused')
  expect(pointless(undefined)).toBe('gone')
  expect(pointless(undefined, true)).toBeNull()
})

test('each mute gets its policy, none if that is deleted, and a flag if it could not be read', () => {
  const policy = { id: 'p' } as Policy
  expect(withPolicies([mute('q'), mute('p'), mute('odd')], [policy], new Set(['odd']))).toEqual([
    { mute: mute('q'), policy: undefined, isUnreadable: false },
    { mute: mute('p'), policy, isUnreadable: false },
    { mute: mute('odd'), policy: undefined, isUnreadable: true },
  ])
})

test.each(['Customer churn', entityId.toUpperCase(), `${entityId}\u200B`, entityId.slice(1), ''])(
  'a mute of the entity %j has no effect, even if its policy is active',
  id => {
    const row = {
      mute: { ...mute('p'), entityId: id },
      policy: { active: true } as Policy,
      isUnreadable: false,
    }
    expect(reasonForNoEffect(row)).toBe('entity')
  },
)
