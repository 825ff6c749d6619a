import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Channel } from '~/contract/channels'
import type { Failing } from '~/model/channel-health'
import { notificationLogOf } from '~/model/notifications'
import { summarize, type ChannelsInTrouble } from '~/model/overview'
import { ranges } from '~/model/ranges'
import { summary } from '~/model/test-deliveries'
import { renderUi } from '~/ui/test-render'
import { AttentionCard } from './attention-card'
import type { Overview } from './overview-data'

const now = Date.UTC(2026, 2, 2, 9)
const rows = [summary({ id: '2' }), summary({ id: '1', timestamp: '2026-02-01T09:00:00Z' })]

/** Summarizes attempts without a channel, of which none fails. */
function summarized(counted = rows) {
  const span = { since: now - ranges['24h'], until: now, zone: 'UTC' }
  const log = notificationLogOf(counted)
  const steps = summarize({ log, isWhole: false, tests: new Map(), own: () => undefined }, [], span)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The overview of a service in which nothing is wrong. */
const calm: Overview = {
  channels: [],
  policies: [],
  mutes: [],
  catalog: { events: [], eventGroups: [] },
  deliveries: { rows, unreadable: 0, hasMore: true },
  log: notificationLogOf(rows),
  summary: summarized(),
  unreached: { count: 0, total: 0, paused: 0 },
  doubled: [],
  withoutEffect: [],
  reach: { isCovered: true, isLoading: false, stop: () => {}, error: null, load: () => {} },
  lists: [],
  error: null,
  retry: () => {},
  isMissing: { channels: false, policies: false, catalog: false, deliveries: false, mutes: false },
}

const channel = { id: 'c', name: 'Fraud desk', channelType: 'Slack' } as unknown as Channel
const failing: Failing = {
  kind: 'failing',
  since: '2026-03-02T08:00:00Z',
  isSinceEarliest: true,
  undelivered: 3,
  beingResent: 0,
  cause: 'server',
  code: '500',
}
const undelivered = { count: 3, beingResent: 0, isAtLeast: true, since: null }

/** The summary of a range with channels that did not get everything. */
const withTrouble = (inTrouble: Partial<ChannelsInTrouble>) => ({
  ...summarized(),
  inTrouble: { failing: [], tested: [], repaired: [], unknown: 0, ...inTrouble },
})

const renderCard = (overview: Partial<Overview> = {}) =>
  renderUi(<AttentionCard overview={{ ...calm, ...overview }} range="24h" />)

test('a completely loaded range in which nothing failed is shown as delivered', async () => {
  await renderCard()
  expect(screen.getByText('All notifications are being delivered.')).toBeInTheDocument()
})

test.each<[string, Partial<Overview>]>([
  ['the range is not covered', { reach: { ...calm.reach, isCovered: false } }],
  ['the range is loaded, but not counted yet', { summary: summarized(rows.slice(0, 1)) }],
  ['a row could not be read', { lists: [{ unreadable: 1 }] }],
  ['the mutes are unavailable', { mutes: undefined, isMissing: { ...calm.isMissing, mutes: true } }],
])('if %s, the overview claims only that it found nothing', async (_case, overview) => {
  await renderCard(overview)
  expect(screen.queryByText('All notifications are being delivered.')).not.toBeInTheDocument()
  expect(screen.getByText('No problems found in the loaded data.')).toBeInTheDocument()
})

test('with an undelivered notification, the overview does not claim that it found nothing', async () => {
  const failed = [summary({ status: 'failed', cause: 'server' })]
  await renderCard({
    deliveries: { rows: failed, unreadable: 0, hasMore: true },
    summary: summarized(failed),
  })
  expect(
    screen.queryByText(/All notifications are being delivered|No problems found/),
  ).not.toBeInTheDocument()
})

test('a failing channel has an icon and words, not only a color', async () => {
  await renderCard({
    summary: withTrouble({ failing: [{ channel, health: failing, undelivered, inRange: 2 }] }),
  })
  const row = screen.getByRole('listitem')
  expect(row).toHaveTextContent('Fraud desk has been failing since')
  expect(row.querySelector('.tabler-icon-circle-x')).toBeInTheDocument()
})

test('a channel that has passed a test since its last failure is shown without an error icon, with its undelivered notifications', async () => {
  const health = { ...failing, kind: 'tested', testedAt: now } as const
  await renderCard({ summary: withTrouble({ tested: [{ channel, health, undelivered, inRange: 2 }] }) })
  const row = screen.getByRole('listitem')
  expect(row).toHaveTextContent(/^Fraud desk passed a connection test .+, after its last failure/)
  expect(row).toHaveTextContent('3+ undelivered, 2 in the last 24 hours')
  expect(row.querySelector('.tabler-icon-circle-x')).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Resend 3+: Fraud desk' })).toBeInTheDocument()
  expect(screen.queryByText('All notifications are being delivered.')).not.toBeInTheDocument()
})
