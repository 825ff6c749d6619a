import { expect, test } from 'vitest'
import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { grouped } from './mute-rows'

const policies = [
  { id: 'p1', name: 'Drift', active: true },
  { id: 'p2', name: 'Accuracy', active: false },
  { id: 'p3', name: 'Drift', active: true },
] as Policy[]

const mutes = [
  ['p1', 'e2'],
  ['gone', 'e1'],
  ['p2', 'e2'],
  ['p3', 'e1'],
  ['p1', 'e1'],
].map(([policyId = '', entityId = '']): Mute => ({
  id: `${policyId}/${entityId}`,
  policyId,
  entityId: entityId.padStart(24, '0'),
  uid: 'u',
}))

const all = { by: 'policy', policy: '', pointless: '' } as const

const listed = (filters: Parameters<typeof grouped>[2]) =>
  grouped(mutes, { data: policies, unreadable: [] }, filters).map(({ mute, together }) => [mute.id, together])

test('grouping by policy separates policies with the same name, and puts deleted ones last', () => {
  expect(listed(all)).toEqual([
    ['p2/e2', 1],
    ['p1/e1', 2],
    ['p1/e2', null],
    ['p3/e1', 1],
    ['gone/e1', 1],
  ])
})

test('grouping by entity puts the mutes of an entity together', () => {
  expect(listed({ ...all, by: 'entity' })).toEqual([
    ['p1/e1', 3],
    ['p3/e1', null],
    ['gone/e1', null],
    ['p2/e2', 2],
    ['p1/e2', null],
  ])
})

test('the filters find the mutes of a policy and the ineffective ones', () => {
  expect(listed({ ...all, policy: 'p3' })).toEqual([['p3/e1', 1]])
  expect(listed({ ...all, pointless: 'yes' })).toEqual([
    ['p2/e2', 1],
    ['gone/e1', 1],
  ])
})
