import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  channelHealthOf,
  failingAmong,
  undecidedAmong,
  notificationsOfChannel,
  undeliveredOf,
  undeliveredOfChannel,
  type Known,
} from './channel-health'
import type { DeliverySummary } from './delivery-summary'
import { notificationLogOf } from './notifications'
import { summary } from './test-deliveries'
import {
  channel,
  healthAfter,
  knownOf,
  many,
  momentAt,
  rowsOf,
  savedAt,
  timeAt,
  type Kind,
} from './test-outcomes'

test('a channel is healthy if its newest notifications were delivered, a single retry included', () => {
  expect(healthAfter(['ok', 'ok'])).toEqual({ kind: 'healthy' })
  expect(healthAfter([...many(10, 'ok'), 'recovered', 'ok'])).toEqual({ kind: 'healthy' })
})

test('a channel whose failures were resent by a user is healthy', () => {
  expect(healthAfter(many(5, 'resent'))).toEqual({ kind: 'healthy' })
})

test('a channel fails since the first notification of the series that was not delivered', () => {
  expect(healthAfter(['failed', 'ok', 'failed', 'failed', 'failed'])).toEqual({
    kind: 'failing',
    since: timeAt(2),
    isSinceEarliest: false,
    undelivered: 3,
    beingResent: 0,
    cause: 'credentials',
    code: '401',
  })
})

test('a channel may have failed for longer than the loaded log shows, unless that is the whole log', () => {
  const failed = { since: timeAt(0), undelivered: 2 }
  expect(healthAfter(['failed', 'failed'])).toMatchObject({ ...failed, isSinceEarliest: true })
  const whole = healthAfter(['failed', 'failed'], {}, { isWhole: true })
  expect(whole).toMatchObject({ ...failed, isSinceEarliest: false })
})

test.each(['pending', 'retrying', 'quarantined'] as const)(
  'a notification that is %s is ignored, and the one before it decides',
  kind => {
    expect(healthAfter(['ok', kind])).toEqual({ kind: 'healthy' })
    expect(healthAfter(['ok', 'failed', kind])).toMatchObject({ kind: 'failing', since: timeAt(1) })
    expect(healthAfter([kind])).toEqual({ kind: 'open' })
  },
)

test('a channel without policies or notifications is shown as such', () => {
  expect(healthAfter(['failed'], { policyCount: 0 })).toEqual({ kind: 'no-policies' })
  const never = { ...channel, lastNotificationAt: null }
  expect(channelHealthOf(never, knownOf([]))).toEqual({ kind: 'never-sent' })
  expect(channelHealthOf(never, knownOf(rowsOf(['ok'])))).toEqual({ kind: 'healthy' })
  expect(healthAfter([])).toEqual({ kind: 'unknown', quietSince: null })
})

test('nothing was sent to a channel since the oldest loaded attempt or its last notification, unless a retry is loaded', () => {
  const others = rowsOf(['ok', 'ok', 'ok']).map(row => ({ ...row, id: `o${row.id}`, channelId: 'other' }))
  const quietSince = (sentAt: number, more: Partial<Known> = {}) =>
    channelHealthOf({ ...channel, lastNotificationAt: timeAt(sentAt) }, knownOf(others, more))
  expect(quietSince(-1)).toEqual({ kind: 'unknown', quietSince: momentAt(0) })
  expect(quietSince(1)).toEqual({ kind: 'unknown', quietSince: momentAt(1) })
  expect(quietSince(-1, { isWhole: true })).toEqual({ kind: 'unknown', quietSince: momentAt(-1) })
  const [retry] = rowsOf(['recovered'])
  const rows = retry ? [...others, retry] : []
  expect(channelHealthOf(channel, knownOf(rows))).toEqual({ kind: 'unknown', quietSince: null })
})

test('only the channel’s own notifications count', () => {
  const rows = [
    summary({ id: '2', channelId: 'other', status: 'failed', cause: 'server' }),
    summary({ id: '1', channelId: 'c' }),
  ]
  const known = knownOf(rows)
  expect(notificationsOfChannel(known.log, 'c').map(({ id }) => id)).toEqual(['1'])
  expect(channelHealthOf(channel, known)).toEqual({ kind: 'healthy' })
})

const kinds = fc.array(
  fc.constantFrom<Kind>('ok', 'recovered', 'resent', 'failed', 'pending', 'retrying', 'quarantined'),
  { maxLength: 30 },
)

test('a channel fails exactly if the newest notification that has ended is undelivered', () => {
  fc.assert(
    fc.property(kinds, made => {
      const ended = made.filter(kind => ['ok', 'recovered', 'resent', 'failed'].includes(kind))
      expect(healthAfter(made).kind === 'failing').toBe(ended.at(-1) === 'failed')
      expect(undeliveredOf(notificationLogOf(rowsOf(made)).all)).toHaveLength(
        made.filter(kind => kind === 'failed').length,
      )
    }),
  )
})

/** How the attempts of a resend, and of the next one, go: without an outcome yet, or failed again. */
const resends = fc.constantFrom<readonly string[]>(
  ['pending'],
  ['retrying'],
  ['quarantined'],
  ['failed'],
  ['retrying', 'pending'],
  ['retrying', 'retrying', 'retrying'],
  ['retrying', 'failed'],
  ['failed', 'pending'],
  ['retrying', 'failed', 'retrying', 'pending'],
)

/** The notifications of a channel, and the numbers of those among them, old or new, that someone has resent. */
const withResends = fc.tuple(kinds, fc.array(fc.tuple(fc.nat(29), resends), { maxLength: 30 }))

/** Returns the attempts, newest first, of notifications of which some were resent, not yet or in vain, after the last. */
function rowsWithResends(
  made: readonly Kind[],
  resent: readonly (readonly [minute: number, statuses: readonly string[]])[],
): DeliverySummary[] {
  const resends = new Map(resent.filter(([minute]) => made[minute] === 'failed'))
  const added = [...resends].flatMap(([minute, statuses]) => {
    let parentId = `n${minute}`
    let retryCount = 0
    return statuses.map((status, index) => {
      const id = `r${minute}-${index}`
      const row = { ...summary({ id, parentId, timestamp: timeAt(made.length + index) }), retryCount }
      // A retry names the first attempt of its resend, the next resend the last attempt.
      if (status === 'failed' || retryCount === 0) parentId = id
      retryCount = status === 'failed' ? 0 : retryCount + 1
      return status === 'failed' || status === 'retrying'
        ? ({ ...row, status, cause: 'credentials', code: '401' } as const)
        : { ...row, status, code: '' }
    })
  })
  return [...added.toSorted((one, other) => (one.timestamp < other.timestamp ? 1 : -1)), ...rowsOf(made)]
}

test('resending any failed notifications changes no figure of a channel until there is an outcome', () => {
  fc.assert(
    fc.property(withResends, fc.boolean(), ([made, resent], isWhole) => {
      const before = knownOf(rowsOf(made), { isWhole })
      const after = knownOf(rowsWithResends(made, resent), { isWhole })
      const [healthBefore, health] = [channelHealthOf(channel, before), channelHealthOf(channel, after)]
      const { count, beingResent, ...counted } = undeliveredOfChannel('c', health, after)
      expect({ ...counted, count: count + beingResent, beingResent: 0 }).toEqual(
        undeliveredOfChannel('c', healthBefore, before),
      )
      expect(health).toEqual(
        healthBefore.kind === 'failing' ? { ...healthBefore, undelivered: count, beingResent } : healthBefore,
      )
    }),
  )
})

test('however far the log is loaded, figures without a limit are those of the whole log, and others are not greater', () => {
  fc.assert(
    fc.property(withResends, fc.nat(40), ([made, resent], loaded) => {
      const rows = rowsWithResends(made, resent)
      const whole = knownOf(rows, { isWhole: true })
      const part = knownOf(rows.slice(0, loaded))
      const health = channelHealthOf(channel, part)
      const counted = undeliveredOfChannel('c', health, part)
      const healthOfAll = channelHealthOf(channel, whole)
      const all = undeliveredOfChannel('c', healthOfAll, whole)
      expect(all.isAtLeast).toBe(false)
      expect(counted.isAtLeast ? [healthOfAll, all] : [health, counted]).toEqual([healthOfAll, all])
      expect(counted.count).toBeLessThanOrEqual(undeliveredOf(whole.log.all).length)
      const among = failingAmong([channel], part)
      const amongAll = failingAmong([channel], whole)
      expect(among.unknown > 0 ? amongAll : among).toEqual(amongAll)
      expect(among.failing.length).toBeLessThanOrEqual(amongAll.failing.length)
    }),
  )
})

describe('a connection test that passed', () => {
  const tests = new Map([['c', { at: momentAt(5), updatedAt: savedAt }]])

  test('after the last failure makes a failing channel a tested one, with the same figures', () => {
    const failing = healthAfter(['ok', 'failed', 'failed'])
    const tested = healthAfter(['ok', 'failed', 'failed'], {}, { tests })
    expect(tested).toEqual({ ...failing, kind: 'tested', testedAt: momentAt(5) })
    const known = knownOf(rowsOf(['ok', 'failed', 'failed']), { tests })
    expect(undeliveredOfChannel('c', tested, known)).toEqual({
      count: 2,
      beingResent: 0,
      isAtLeast: false,
      since: timeAt(1),
    })
    expect(failingAmong([channel], known)).toEqual({ failing: [], unknown: 0 })
  })

  test.each<[string, readonly Kind[], Partial<typeof channel>]>([
    ['a notification has failed', [...many(5, 'ok'), 'failed', 'failed'], {}],
    ['a notification is retried after a failure', [...many(5, 'failed'), 'retrying', 'retrying'], {}],
    ['the settings have changed', ['failed'], { updatedAt: '2026-03-02T09:06:00Z' }],
  ])('no longer counts once %s since then', (_case, made, given) => {
    expect(healthAfter(made, given, { tests }).kind).toBe('failing')
  })

  test('changes nothing about a channel that does not fail', () => {
    expect(healthAfter(['ok'], {}, { tests })).toEqual({ kind: 'healthy' })
    expect(healthAfter(['failed'], { policyCount: 0 }, { tests })).toEqual({ kind: 'no-policies' })
  })
})

test('a channel’s own log decides if the log of all channels does not show since when it has been failing', () => {
  const whole = rowsOf(['ok', 'failed', 'failed', 'failed'])
  const own = () => ({ log: notificationLogOf(whole), isWhole: true })
  for (const loaded of [0, 1, 2, 3]) {
    const known = knownOf(whole.slice(0, loaded), { own })
    expect(channelHealthOf(channel, known)).toMatchObject({
      kind: 'failing',
      since: timeAt(1),
      isSinceEarliest: false,
      undelivered: 3,
    })
  }
})

test('the log of all channels decides if it can, so loading a channel’s own log changes nothing', () => {
  const own = () => ({ log: notificationLogOf(rowsOf([...many(9, 'recovered'), 'ok'])), isWhole: true })
  expect(healthAfter(['ok'], {}, { own })).toEqual({ kind: 'healthy' })
})

test('a channel’s own log is needed if its health is unknown, or if all loaded notifications failed', () => {
  const failing = rowsOf(['failed'])
  const other = { ...channel, id: 'other' }
  const unused = { ...channel, id: 'unused', policyCount: 0 }
  const channels = [other, channel, unused]
  expect(undecidedAmong(channels, knownOf(failing), 2)).toEqual(['c', 'other'])
  expect(undecidedAmong([other, other, ...channels], knownOf(failing), 2)).toEqual(['c'])
  expect(undecidedAmong(channels, knownOf(rowsOf(['ok', 'failed'])), 0)).toEqual([])
  expect(undecidedAmong([channel], knownOf(failing, { isWhole: true }), 2)).toEqual([])
})
