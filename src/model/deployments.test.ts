import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  deploymentIdOf,
  deploymentOf,
  deploymentsByName,
  deploymentsOfDeliveries,
  deploymentsOfInbox,
  MAX_DEPLOYMENTS,
  searchForDeployment,
  sortedDeployments,
  withDeployments,
  type Deployment,
} from './deployments'

const idOf = (number: number) => number.toString(16).padStart(24, '0')
const named = (number: number, name: string, namedAt = 0): Deployment => ({ id: idOf(number), name, namedAt })

const churn = named(1, 'Customer churn', 10)
const loans = named(2, 'Loan default risk', 20)

describe('the index', () => {
  test('has the newest name of each deployment', () => {
    const index = withDeployments(new Map(), [
      churn,
      loans,
      { ...churn, name: 'Churn, renamed', namedAt: 30 },
    ])
    expect([...index.values()]).toEqual([{ ...churn, name: 'Churn, renamed', namedAt: 30 }, loans])
    expect(withDeployments(index, [churn])).toBe(index)
  })

  test('does not depend on the order in which names arrive, or on their batches', () => {
    const deployment = fc.record({
      id: fc.integer({ min: 0, max: 5 }).map(idOf),
      name: fc.string({ minLength: 1, unit: 'grapheme' }),
      namedAt: fc.integer({ min: 0, max: 5 }),
    })
    const texts = (all: readonly Deployment[]) =>
      deploymentsByName(withDeployments(new Map(), all)).map(one => JSON.stringify(one))
    fc.assert(
      fc.property(fc.array(deployment), fc.array(deployment), (some, others) => {
        const inParts = withDeployments(withDeployments(new Map(), others), some)
        expect(deploymentsByName(inParts).map(one => JSON.stringify(one))).toEqual(
          texts([...some, ...others]),
        )
      }),
    )
  })

  test('keeps the ones named last if there are too many', () => {
    const all = Array.from({ length: MAX_DEPLOYMENTS + 10 }, (_, number) =>
      named(number, `D${number}`, number),
    )
    const index = withDeployments(withDeployments(new Map(), all.slice(500)), all.slice(0, 500))
    expect(index.size).toBe(MAX_DEPLOYMENTS)
    expect(index.has(idOf(9))).toBe(false)
    expect(index.has(idOf(10))).toBe(true)
  })
})

describe('a deployment is named', () => {
  const row = {
    entityId: churn.id,
    entityName: 'Customer churn',
    entityKind: 'deployment',
    at: 10,
    parentId: null,
  } as const

  test('by the body of a delivery, if that is about a deployment', () => {
    const ofProject = { ...row, entityKind: 'project' } as const
    expect(deploymentsOfDeliveries([row, ofProject, { ...row, entityName: null }])).toEqual([churn])
  })

  test('by a resend, too, which does not change when the last notification began', () => {
    const resend = { ...row, at: 90, parentId: 'first' }
    const named = (...rows: Parameters<typeof deploymentsOfDeliveries>[0][number][]) =>
      withDeployments(new Map(), deploymentsOfDeliveries(rows)).get(churn.id)
    expect(named(resend)).toEqual({ ...churn, namedAt: 0 })
    expect(named(resend, row)).toEqual(churn)
    expect(named(row, resend)).toEqual(churn)
  })

  test('by a notification in the inbox', () => {
    const created = '1970-01-01T00:00:00.010Z'
    const relatedDeployment = { deploymentId: churn.id, deploymentName: 'Customer churn' }
    expect(
      deploymentsOfInbox([
        { created, relatedDeployment },
        { created },
        { created, relatedDeployment: { ...relatedDeployment, deploymentName: null } },
      ]),
    ).toEqual([churn])
  })

  test.each([
    ['not-an-id', 'Customer churn'],
    [churn.id, ''],
    [churn.id, ' \n'],
    [churn.id, churn.id],
  ])('never by %j and %j', (id, name) => {
    expect(deploymentOf(id, name, 1)).toBeNull()
  })

  test('by any text, which is cut if it is very long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), name => {
        const deployment = deploymentOf(churn.id, name, null)
        expect(deployment?.name ?? '').toBe(name.trim())
      }),
    )
    expect(deploymentOf(churn.id, 'x'.repeat(100_000), 1)?.name).toHaveLength(200)
  })
})

describe('a typed text', () => {
  const all = [churn, loans, named(3, 'Loan default risk')]

  test.each([
    ['CHURN', [churn]],
    [' loan ', [loans, all[2]]],
    [churn.id.slice(-3), [churn]],
    [churn.id.toUpperCase(), [churn]],
    [`https://app.example/deployments/${churn.id}/overview`, [churn]],
    [idOf(9), []],
    ['', all],
  ])('finds by name, ID, or URL: %j', (typed, found) => {
    expect(all.filter(searchForDeployment(typed))).toEqual(found)
  })

  test.each([
    ['customer CHURN ', churn.id],
    [`https://app.example/deployments/${idOf(9)}/overview`, idOf(9)],
    ['Loan default risk', 'Loan default risk'],
    [' churn ', ' churn '],
    ['', ''],
  ])('means one deployment, or stays as it is: %j', (typed, id) => {
    expect(deploymentIdOf(typed, all)).toBe(id)
  })
})

test.each([
  ['', ['A', 'B', 'C']],
  ['name', ['A', 'B', 'C']],
  ['-name', ['C', 'B', 'A']],
  ['last', ['C', 'A', 'B']],
  ['-last', ['B', 'A', 'C']],
  ['nonsense', ['A', 'B', 'C']],
])('the list of deployments is sorted by %j', (column, names) => {
  const byName = [
    { id: '1', name: 'A', namedAt: 2 },
    { id: '2', name: 'B', namedAt: 3 },
    { id: '3', name: 'C', namedAt: 1 },
  ]
  expect(sortedDeployments(byName, column).map(({ name }) => name)).toEqual(names)
})
