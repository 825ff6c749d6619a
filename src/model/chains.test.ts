import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainOf, notificationsOf, retriedAmong, type Attempted } from './chains'

const start = Date.parse('2026-03-02T09:00:00Z')

/** Returns an attempt that happened a number of seconds after the start. */
const attempt = (
  id: string,
  seconds: number,
  status: string,
  parentId: string | null = null,
  retryCount = 0,
): Attempted => ({
  id,
  parentId,
  retryCount,
  status,
  timestamp: new Date(start + seconds * 1000).toISOString(),
  duration: 500,
})

const kinds = (rows: readonly Attempted[], id: string) =>
  chainOf(rows, id)?.links.map(({ row, kind }) => [row.id, kind])
const verdict = (rows: readonly Attempted[], id = 'a') => chainOf(rows, id)?.verdict

const flaky = [
  attempt('c', 91, 'sent', 'a', 2),
  attempt('b', 30, 'retrying', 'a', 1),
  attempt('x', 10, 'sent'),
  attempt('a', 0, 'retrying'),
]

test('a chain is the same from each of its attempts, oldest first', () => {
  const whole = [
    ['a', 'first'],
    ['b', 'retry'],
    ['c', 'retry'],
  ]
  for (const id of ['a', 'b', 'c']) expect(kinds(flaky, id)).toEqual(whole)
  expect(kinds(flaky, 'x')).toEqual([['x', 'first']])
  expect(chainOf(flaky, 'no one')).toBeNull()
})

test('a recovered chain has the number of the successful attempt and the time since the first one', () => {
  expect(verdict(flaky)).toEqual({ kind: 'recovered', attempt: 3, milliseconds: 91_500 })
})

test('a recovered chain with an unparsable timestamp has no duration', () => {
  const [good, ...rest] = flaky.filter(row => row.id !== 'x')
  const odd = [...rest, { ...(good as (typeof flaky)[number]), timestamp: 'yesterday' }]
  expect(verdict(odd)).toEqual({ kind: 'recovered', attempt: 3, milliseconds: null })
})

test('a resend of a retry and its own retries belong to the chain', () => {
  const rows = [
    attempt('e', 400, 'sent', 'd', 1),
    attempt('d', 300, 'retrying', 'b', 0),
    attempt('b', 30, 'failed', 'a', 1),
    attempt('a', 0, 'retrying'),
  ]
  expect(kinds(rows, 'e')).toEqual([
    ['a', 'first'],
    ['b', 'retry'],
    ['d', 'resend'],
    ['e', 'retry'],
  ])
  expect(verdict(rows, 'd')).toEqual({ kind: 'recovered', attempt: 4, milliseconds: 400_500 })
})

test('the last attempt decides while none was delivered', () => {
  const failed = [attempt('a', 0, 'retrying'), attempt('b', 30, 'failed', 'a', 1)]
  expect(verdict(failed)).toEqual({ kind: 'failed', attempts: 2 })
  expect(verdict([attempt('a', 0, 'retrying')])).toEqual({ kind: 'retrying', attempts: 1 })
  expect(verdict([...failed, attempt('c', 60, 'pending', 'a')])).toEqual({ kind: 'pending' })
  expect(verdict([...failed, attempt('c', 60, 'queued', 'a')])).toEqual({ kind: 'unknown', status: 'queued' })
})

test('a delivered notification stays delivered after a failed resend', () => {
  expect(verdict([attempt('a', 0, 'sent'), attempt('b', 90, 'failed', 'a')])).toEqual({ kind: 'delivered' })
})

test('attempts with the same unloaded parent are one chain, which names the parent', () => {
  const chain = chainOf(flaky.slice(0, 3), 'b')
  expect(chain?.missing).toBe('a')
  expect(chain?.links.map(({ row }) => row.id)).toEqual(['b', 'c'])
})

test('cyclic parents end the chain', () => {
  const circle = [
    attempt('a', 0, 'failed', 'b'),
    attempt('b', 1, 'failed', 'a'),
    attempt('c', 2, 'sent', 'c'),
  ]
  expect(kinds(circle, 'a')?.map(([id]) => id)).toEqual(['a', 'b'])
  expect(kinds(circle, 'c')?.map(([id]) => id)).toEqual(['c'])
})

test('each attempt is in its own chain once, and all attempts of a chain have the same chain, for any parents', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const parents = fc.array(fc.option(fc.constantFrom(...ids, 'gone')), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(parents, parentIds => {
      const rows = ids.map((id, index) => attempt(id, index, 'failed', parentIds[index] ?? null))
      for (const { id } of rows) {
        const members = chainOf(rows, id)?.links.map(({ row }) => row.id) ?? []
        expect(members).toContain(id)
        expect(new Set(members).size).toBe(members.length)
        for (const member of members)
          expect(chainOf(rows, member)?.links.map(({ row }) => row.id)).toEqual(members)
      }
    }),
  )
})

test('the undelivered notifications are the chains whose last attempt failed', () => {
  const status = fc.constantFrom('sent', 'failed', 'retrying', 'pending')
  const log = fc
    .array(fc.record({ status, parent: fc.nat(), isFirst: fc.boolean() }), { maxLength: 30 })
    .map(made =>
      made.map(({ status: its, parent, isFirst }, index) =>
        attempt(
          `r${index}`,
          index,
          its,
          isFirst || index === 0 ? null : `r${parent % index}`,
          isFirst ? 0 : 1,
        ),
      ),
    )
  fc.assert(
    fc.property(log, rows => {
      const newestFirst = rows.toReversed()
      const { total, undelivered } = notificationsOf(newestFirst)
      const chains = rows.flatMap(({ id }) => chainOf(newestFirst, id) ?? [])
      const failed = chains.filter(chain => chain.verdict.kind === 'failed')
      expect(undelivered).toEqual(new Set(failed.map(({ links }) => links.at(-1)?.row.id)))
      expect(total).toBe(rows.filter(({ parentId }) => parentId === null).length)
    }),
  )
})

test('attempts whose first attempt is not loaded are one notification', () => {
  const rows = [attempt('c', 60, 'failed', 'gone', 2), attempt('b', 30, 'retrying', 'gone', 1)]
  expect(notificationsOf(rows)).toEqual({ total: 1, undelivered: new Set(['c']) })
})

test('an attempt counts as retried once a later retry is loaded, whichever attempt that retry names', () => {
  const idsOf = (rows: readonly Attempted[]) => rows.filter(retriedAmong(rows)).map(({ id }) => id)
  expect(idsOf(flaky)).toEqual(['b', 'a'])
  expect(idsOf(flaky.filter(({ id }) => id !== 'c'))).toEqual(['a'])
  expect(idsOf([attempt('b', 30, 'retrying', 'a', 1), attempt('c', 91, 'sent', 'b', 2)])).toEqual(['b'])
  expect(idsOf([attempt('a', 0, 'failed'), attempt('d', 99, 'sent', 'a', 0)])).toEqual([])
})
