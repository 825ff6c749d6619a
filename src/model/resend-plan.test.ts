import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeliverySummary } from './delivery-summary'
import { notificationLogOf } from './notifications'
import { resendPlan, type ResendContext } from './resend-plan'
import { summary } from './test-deliveries'

const contextOf = (rows: readonly DeliverySummary[], given: Partial<ResendContext> = {}): ResendContext => ({
  log: notificationLogOf(rows),
  channelIds: new Set(['c']),
  policies: [{ id: 'p', active: true }],
  mutes: [],
  ...given,
})

const failed = (id: string, given: Partial<DeliverySummary> = {}) =>
  summary({ id, status: 'failed', cause: 'server', code: '500', ...given })

/** Logs, newest first, with parents of any kind, channels and policies that are gone, and statuses of any kind. */
const anyRows = fc
  .array(
    fc.record({
      status: fc.constantFrom('sent', 'failed', 'retrying', 'pending', 'quarantined'),
      parentId: fc.option(fc.constantFrom('0', '1', '2', '3', 'gone')),
      channelId: fc.constantFrom('c', 'gone'),
      policyId: fc.constantFrom('p', 'paused', 'gone'),
      entityId: fc.option(fc.constantFrom('e', 'muted')),
      timestamp: fc.constantFrom('2026-03-02T09:00:00Z', '2026-03-02T08:00:00Z', 'soon'),
    }),
    { maxLength: 8 },
  )
  .map(rows => rows.map((row, index) => summary({ ...row, id: String(index) })))

test('a plan has each notification at most once, none that is delivered or under way, and none without a channel', () => {
  fc.assert(
    fc.property(anyRows, fc.array(fc.nat(7)), (rows, picked) => {
      const context = contextOf(rows, {
        policies: [
          { id: 'p', active: true },
          { id: 'paused', active: false },
        ],
        mutes: [{ policyId: 'p', entityId: 'muted' }],
      })
      const candidates = picked.flatMap(index => context.log.all[index] ?? [])
      const { items, leftOut } = resendPlan(candidates, context)
      const ids = items.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { verdict, last } of items) {
        expect(verdict.kind).toBe('failed')
        expect(last.channelId).toBe('c')
        expect(last.policyId).not.toBe('paused')
      }
      const left = Object.values(leftOut).reduce((sum, count) => sum + count, 0)
      expect(ids.length + left).toBe(new Set(candidates.map(({ id }) => id)).size)
    }),
  )
})

test('a plan is oldest first', () => {
  const rows = [
    failed('new', { timestamp: '2026-03-02T09:00:00Z' }),
    failed('old', { timestamp: '2026-03-02T08:00:00Z' }),
  ]
  const context = contextOf(rows)
  expect(resendPlan(context.log.all, context).items.map(({ id }) => id)).toEqual(['old', 'new'])
})

test('a notification that was delivered after it was selected is left out', () => {
  const [selected] = notificationLogOf([failed('a')]).all
  const context = contextOf([
    summary({ id: 'b', parentId: 'a', timestamp: '2026-03-02T09:05:00Z' }),
    failed('a'),
  ])
  const plan = resendPlan(selected ? [selected] : [], context)
  expect(plan.items).toEqual([])
  expect(plan.leftOut).toEqual({ delivered: 1 })
})

test('notifications of paused policies and muted deployments are left out unless the user includes them', () => {
  const rows = [
    failed('a', { policyId: 'paused' }),
    failed('b', { entityId: 'e' }),
    failed('c', { entityId: 'other' }),
  ]
  const context = contextOf(rows, {
    policies: [
      { id: 'p', active: true },
      { id: 'paused', active: false },
    ],
    mutes: [{ policyId: 'p', entityId: 'e' }],
  })
  const plan = resendPlan(context.log.all, context)
  expect(plan.items.map(({ id }) => id)).toEqual(['c'])
  expect(plan.leftOut).toEqual({ paused: 1, muted: 1 })
  const whole = resendPlan(context.log.all, context, new Set(['paused', 'muted']))
  expect(whole.items).toHaveLength(3)
  expect(whole.leftOut).toEqual({})
})
