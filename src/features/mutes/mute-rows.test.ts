import { expect, test } from 'vitest'
import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { grouped, muteFilters, searchedIn } from './mute-rows'

const policies = [
  { id: 'p1', name: 'Drift', active: true },
  { id: 'p2', name: 'Accuracy', active: false, channelId: 'c7', channel: { name: 'Night desk' } },
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

const e1 = 'e1'.padStart(24, '0')
const e2 = 'e2'.padStart(24, '0')

const deployments = new Map([[e1, { id: e1, name: 'Loan default risk', namedAt: 0 }]])

const all = { by: 'policy', search: '', policy: '', pointless: '' } as const

const listed = (filters: Parameters<typeof grouped>[3]) =>
  grouped(mutes, { data: policies, unreadable: [] }, deployments, filters).map(({ mute, together }) => [
    mute.id,
    together,
  ])

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

test('grouping by entity sorts by the names of deployments, with unknown ones last', () => {
  const known = new Map([...deployments, [e2, { id: e2, name: 'Customer churn', namedAt: 0 }]])
  const names = (of: typeof deployments) =>
    grouped(mutes, { data: policies, unreadable: [] }, of, { ...all, by: 'entity' }).map(
      row => row.deployment,
    )
  expect([...new Set(names(known))]).toEqual(['Customer churn', 'Loan default risk'])
  expect([...new Set(names(deployments))]).toEqual(['Loan default risk', null])
})

test.each(['loan', '0e1', e1.toUpperCase(), `https://app.example/deployments/${e1}/overview`])(
  'the mutes of a deployment are found by %j',
  search => {
    expect(listed({ ...all, by: 'entity', search })).toEqual([
      ['p1/e1', 3],
      ['p3/e1', null],
      ['gone/e1', null],
    ])
  },
)

test.each(['accuracy', 'P2', 'night desk', 'c7'])(
  'the mutes of a policy are found by its name and ID, and those of its channel: %j',
  search => {
    expect(listed({ ...all, search })).toEqual([['p2/e2', 1]])
  },
)

test('an old link that names an entity or an organization searches for both', () => {
  expect(searchedIn(muteFilters.parse({ entity: 'loan', org: 'a1' }))).toBe('loan a1')
})

test('the filters find the mutes of a policy and the ineffective ones', () => {
  expect(listed({ ...all, policy: 'p3' })).toEqual([['p3/e1', 1]])
  expect(listed({ ...all, pointless: 'yes' })).toEqual([
    ['p2/e2', 1],
    ['gone/e1', 1],
  ])
})
