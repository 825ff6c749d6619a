import { expect, test } from 'vitest'
import { comparison, floorTargets } from './targets'

const ours = { 'first row, ms': 820, 'heap when idle, MB': 4.1, 'blocking time, ms': 300, 'back, ms': 240 }
const floor = { 'first row, ms': 400, 'heap when idle, MB': 1.5, 'blocking time, ms': 0, 'back, ms': 200 }
const { columns } = comparison(
  'Against the floor page',
  { 'the console': ours, 'the floor page': floor },
  floorTargets,
)

test('a ratio is the figure of the console divided by that of the floor page', () => {
  expect(columns['ratio']).toEqual({
    'first row, ms': '2.05x',
    'heap when idle, MB': '2.73x',
    'blocking time, ms': '-',
    'back, ms': '1.20x',
  })
})

test('a target is met up to its limit, which is a ratio or a figure of its own', () => {
  expect(columns['target']).toEqual({
    'first row, ms': '≤ 2x: missed',
    'heap when idle, MB': '≤ 4.2: met',
    'blocking time, ms': '≤ 250: missed',
    'back, ms': '≤ 1.2x: met',
  })
})

test('a figure without a target has an empty cell', () => {
  const table = comparison(
    'One more',
    { one: { 'requests in all': 8 }, other: { 'requests in all': 4 } },
    floorTargets,
  )
  expect(table.columns['target']).toEqual({ 'requests in all': '' })
})
