import { describe, expect, test } from 'vitest'
import { healthBy, healthOf, outcomeOf, type Attempt } from './health'

const attempt = (facts: Partial<Attempt> = {}): Attempt => ({
  policyId: 'p1',
  channelId: 'c1',
  status: 'sent',
  timestamp: '2026-11-20T10:00:00Z',
  duration: 100,
  cause: null,
  ...facts,
})

describe('the outcome of an attempt', () => {
  test.each([
    ['sent', 'delivered'],
    ['failed', 'failed'],
    ['retrying', 'failed'],
    ['pending', 'pending'],
    ['quarantined', 'other'],
    ['constructor', 'other'],
    [null, 'other'],
  ])('with status %s is %s', (status, outcome) => {
    expect(outcomeOf({ status, cause: null })).toBe(outcome)
  })

  test('is a failure if the response to a sent delivery reports one', () => {
    expect(outcomeOf({ status: 'sent', cause: 'reported' })).toBe('failed')
  })
})

describe('the health of attempts', () => {
  test('is empty without attempts', () => {
    expect(healthOf([])).toEqual({
      total: 0,
      counts: { delivered: 0, failed: 0, pending: 0, other: 0 },
      failureShare: null,
      median: null,
      p95: null,
    })
    expect(healthBy([], 'channelId').size).toBe(0)
  })

  test('has the values of a single attempt', () => {
    expect(healthOf([attempt({ status: 'retrying', duration: 5000 })])).toMatchObject({
      failureShare: 1,
      median: 5000,
      p95: 5000,
    })
  })

  test('counts only finished attempts as failures and for durations, not pending or unknown ones', () => {
    const health = healthOf([
      attempt({ duration: 10 }),
      attempt({ status: 'failed', duration: 30 }),
      attempt({ status: 'pending', duration: 0 }),
      attempt({ status: 'quarantined', duration: 9000 }),
    ])
    expect(health.counts).toEqual({ delivered: 1, failed: 1, pending: 1, other: 1 })
    expect(health).toMatchObject({ total: 4, failureShare: 0.5, median: 10, p95: 30 })
  })

  test('has the 95th percentile of the durations', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => attempt({ duration: 100 - index }))
    expect(healthOf(hundred)).toMatchObject({ median: 50, p95: 95, failureShare: 0 })
  })

  test('is computed for each channel and each policy', () => {
    const attempts = [
      attempt({ channelId: 'c1', policyId: 'p1' }),
      attempt({ channelId: 'c2', policyId: 'p1', status: 'failed' }),
    ]
    const byChannel = healthBy(attempts, 'channelId')
    expect(byChannel.get('c1')?.failureShare).toBe(0)
    expect(byChannel.get('c2')?.failureShare).toBe(1)
    expect(healthBy(attempts, 'policyId').get('p1')?.failureShare).toBe(0.5)
  })
})
