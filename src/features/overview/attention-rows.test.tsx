import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Channel } from '~/contract/channels'
import { renderUi } from '~/ui/test-render'
import { AttentionCard } from './attention-card'
import type { Overview } from './overview-data'

const channelOf = (name: string) => ({ id: name, name, channelType: 'Webhook' }) as Channel

const namesOf = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${kind} ${index}`)

/** What the overview knows about channels that work again, and about channels that get events twice. */
const overviewOf = (repaired: readonly string[], doubled: readonly string[]) =>
  ({
    summary: {
      figures: { undelivered: repaired.length },
      inTrouble: {
        failing: [],
        tested: [],
        repaired: repaired.map(name => ({ channel: channelOf(name), undelivered: 1 })),
        unknown: 0,
      },
    },
    reach: { isCovered: true },
    doubled: doubled.map(name => ({
      channelId: name,
      channel: channelOf(name),
      events: ['e'],
      policies: [],
    })),
    unreached: { count: 2, total: 9, paused: 0 },
    withoutEffect: [],
    isMissing: {},
  }) as unknown as Overview

test('all channels that need a review are shown in place, after the first of every kind', async () => {
  const repaired = namesOf('Repaired', 5)
  const doubled = namesOf('Doubled', 5)
  const { user } = await renderUi(<AttentionCard overview={overviewOf(repaired, doubled)} range="24h" />)
  expect(screen.getAllByRole('listitem')).toHaveLength(5)
  await user.click(screen.getByRole('button', { name: 'Show 6 more' }))
  const rows = screen.getAllByRole('listitem')
  expect(rows).toHaveLength(11)
  expect(within(rows[6] as HTMLElement).getByRole('link', { name: /^Create policy: 2 / })).toBeInTheDocument()
  for (const name of [...repaired, ...doubled])
    expect(screen.getAllByRole('link', { name: `Review: ${name}` })).toHaveLength(1)
  expect(screen.queryByRole('button', { name: /^Show/ })).not.toBeInTheDocument()
})

test('a button shows the next 50 of many rows', async () => {
  const { user } = await renderUi(
    <AttentionCard overview={overviewOf(namesOf('Repaired', 80), [])} range="24h" />,
  )
  await user.click(screen.getByRole('button', { name: 'Show 50 more' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(55)
  await user.click(screen.getByRole('button', { name: 'Show 26 more' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(81)
})
