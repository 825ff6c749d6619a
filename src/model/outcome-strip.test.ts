import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channelHealthOf, undecidedAmong } from './channel-health'
import { notificationLogOf } from './notifications'
import { inStrip, stripOutcomeOf } from './outcome-strip'
import { channel, healthAfter, knownOf, many, rowsOf, type Kind } from './test-outcomes'

test('a notification is shown as resent if a user’s resend delivered it, and as retried if a retry did', () => {
  const { all } = notificationLogOf(rowsOf(['ok', 'recovered', 'resent', 'failed', 'pending', 'quarantined']))
  expect(all.map(stripOutcomeOf).toReversed()).toEqual([
    'delivered',
    'retried',
    'resent',
    'failed',
    'open',
    'open',
  ])
})

test('a channel is flaky if at least 3 of the notifications in its strip failed or needed a retry, besides outages', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Kind>('ok', 'recovered', 'resent', 'failed', 'pending')), made => {
      const kinds = [...made, 'ok' as const]
      const shown = inStrip(notificationLogOf(rowsOf(kinds)).all).map(stripOutcomeOf)
      const troubled = shown.filter(outcome => outcome === 'failed' || outcome === 'retried').length
      const ended = shown.filter(outcome => outcome !== 'open').join(' ')
      const besidesOutages = ended
        .replace(/( (failed|resent))+$/, '')
        .replaceAll(/( (failed|resent)){3,}/g, '')
        .match(/failed|retried/g)
      expect(healthAfter(kinds, {}, { isWhole: true })).toEqual(
        (besidesOutages?.length ?? 0) >= 3
          ? { kind: 'flaky', troubled, of: shown.length, isAtLeast: false }
          : { kind: 'healthy' },
      )
    }),
  )
})

test('however far the log is loaded, a flaky channel is flaky, and a number without a plus is that of the whole log', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Kind>('ok', 'recovered', 'failed', 'resent'), { maxLength: 40 }),
      fc.nat(60),
      (made, loaded) => {
        const rows = rowsOf([...made, 'ok'])
        const ofWhole = channelHealthOf(channel, knownOf(rows, { isWhole: true }))
        const ofPart = channelHealthOf(channel, knownOf(rows.slice(0, loaded)))
        if (ofPart.kind !== 'flaky') return
        const counted = ofPart.isAtLeast ? { kind: 'flaky' } : ofPart
        expect(ofWhole).toMatchObject(counted)
        expect('troubled' in ofWhole && ofWhole.troubled).toBeGreaterThanOrEqual(ofPart.troubled)
      },
    ),
  )
})

test('the own log of a flaky channel is needed, and counts, as long as its strip is not complete', () => {
  const whole = rowsOf(many(30, 'recovered'))
  const own = () => ({ log: notificationLogOf(whole), isWhole: false })
  const flaky = { kind: 'flaky', troubled: 24, of: 24, isAtLeast: false }
  for (const loaded of [10, 47, 48, 60]) {
    const known = knownOf(whole.slice(0, loaded))
    expect(undecidedAmong([channel], known, 1)).toEqual(loaded < 48 ? ['c'] : [])
    expect(channelHealthOf(channel, { ...known, own })).toEqual(flaky)
  }
  expect(channelHealthOf(channel, knownOf(whole.slice(0, 10)))).toEqual({
    kind: 'flaky',
    troubled: 5,
    of: 24,
    isAtLeast: true,
  })
})

test('strips and health both ignore notifications whose first attempts are not loaded', () => {
  const rows = rowsOf(['recovered', ...many(3, 'recovered'), 'ok']).slice(0, -1)
  const { all } = notificationLogOf(rows)
  expect(all).toHaveLength(5)
  expect(inStrip(all).map(stripOutcomeOf)).toEqual(['delivered', 'retried', 'retried', 'retried'])
  expect(channelHealthOf(channel, knownOf(rows))).toEqual({
    kind: 'flaky',
    troubled: 3,
    of: 24,
    isAtLeast: true,
  })
})

test('a channel that works again after an outage is healthy, whether its notifications were resent or not', () => {
  expect(healthAfter([...many(5, 'ok'), ...many(10, 'failed'), ...many(2, 'ok')])).toEqual({
    kind: 'healthy',
  })
  expect(healthAfter([...many(5, 'ok'), 'failed', 'resent', 'failed', 'resent', 'failed', 'ok'])).toEqual({
    kind: 'healthy',
  })
})
