import { expect, test } from 'vitest'
import { arrange, type HealthRow } from './health-rows'

const row = (id: string, name: HealthRow['name'], failed: number, total: number): HealthRow => ({
  id,
  undelivered: failed > 1 ? 1 : 0,
  name,
  total,
  counts: { delivered: total - failed, failed, pending: 0, other: 0 },
  failureShare: total === 0 ? null : failed / total,
  median: null,
  p95: null,
})

const rows = [
  row('a', 'Audit', 1, 10),
  row('b', 'Billing', 5, 5),
  row('c', null, 1, 20),
  row('d', 'Desk', 0, 0),
]
const order = (sort: string) => arrange(rows, sort).map(({ id }) => id)

test.each([
  ['', ['b', 'c', 'a', 'd']],
  ['nothing', ['b', 'c', 'a', 'd']],
  ['name', ['a', 'b', 'c', 'd']],
  ['-total', ['c', 'a', 'b', 'd']],
  ['-share', ['b', 'a', 'c', 'd']],
  ['failed', ['d', 'a', 'c', 'b']],
])('rows sorted by “%s” are %j', (sort, ids) => {
  expect(order(sort)).toEqual(ids)
})
