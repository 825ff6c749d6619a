import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Channel } from '~/contract/channels'
import type { Failing } from '~/model/channel-health'
import { paths } from '~/paths'
import { renderUi } from '~/ui/test-render'
import { FailingRow } from './channel-attention'

/** What a channel did not get in total. */
interface Total {
  count: number
  beingResent: number
  isTotalAtLeast?: boolean
}

/** Renders the row of a failing channel on the overview. */
const renderFailing = (
  health: Pick<Failing, 'cause' | 'code'>,
  inRange = 3,
  isAtLeast = false,
  { count, beingResent, isTotalAtLeast = false }: Total = { count: 3, beingResent: 0 },
) =>
  renderUi(
    <FailingRow
      channel={{ id: '65f0c0de00000000000000c1', name: 'Pager', channelType: 'Webhook' } as Channel}
      health={{
        kind: 'failing',
        since: '2026-03-02T09:00:00Z',
        isSinceEarliest: false,
        undelivered: count,
        beingResent,
        ...health,
      }}
      undelivered={{ count, beingResent, isAtLeast: isTotalAtLeast, since: '2026-03-02T09:00:00Z' }}
      inRange={inRange}
      range="30d"
      isAtLeast={isAtLeast}
    />,
    { history: ['/overview?last=30d'] },
  )

test.each([
  [{ cause: 'credentials', code: '401' }, 'Credentials rejected (401)'],
  [{ cause: 'timeout', code: '' }, 'Timeout'],
  [{ cause: 'unknown', code: '550' }, '550'],
  [{ cause: 'reported', code: '200' }, 'Failure reported'],
] as const)('a channel that fails with %j has the reason “%s”', async (health, reason) => {
  await renderFailing(health)
  expect(screen.getByText(/ · 3 /)).toHaveTextContent(`${reason} · 3 `)
})

test('the form that fixes a channel leads back to the overview with its range', async () => {
  await renderFailing({ cause: 'credentials', code: '401' })
  expect(screen.getByRole('link', { name: 'Fix: Pager' })).toHaveAttribute(
    'href',
    paths.editChannel('65f0c0de00000000000000c1', { returnTo: '/overview?last=30d' }),
  )
})

test.each([
  [3, false, 'Timeout · 3 undelivered notifications'],
  [2, false, 'Timeout · 3 undelivered, 2 in the last 30 days'],
  [2, true, 'Timeout · 3 undelivered, 2+ in the last 30 days'],
])(
  'a channel with %i undelivered notifications in the range (partly loaded: %s) shows %s',
  async (inRange, isAtLeast, text) => {
    await renderFailing({ cause: 'timeout', code: '' }, inRange, isAtLeast)
    expect(screen.getByText(text)).toBeInTheDocument()
  },
)

test.each([
  [3, 3, 2, 'Timeout · 3 undelivered notifications, 2 more being resent'],
  [3, 1, 2, 'Timeout · 3 undelivered, 1 in the last 30 days, 2 more being resent'],
  [0, 0, 5, 'Timeout · 5 being resent'],
])(
  'a channel with %i undelivered notifications, %i of them in the range, and %i that are being resent shows %s',
  async (count, inRange, beingResent, text) => {
    await renderFailing({ cause: 'timeout', code: '' }, inRange, false, { count, beingResent })
    expect(screen.getByText(text)).toBeInTheDocument()
    expect(screen.queryAllByRole('link', { name: /^Resend/ })).toHaveLength(count > 0 ? 1 : 0)
  },
)

test.each([
  [3, false, 'Timeout · 3+ undelivered notifications'],
  [3, true, 'Timeout · 3+ undelivered notifications'],
  [2, false, 'Timeout · 3+ undelivered, 2 in the last 30 days'],
])(
  'a channel that may have more than 3, %i of them in the range (partly loaded: %s), shows %s',
  async (inRange, isAtLeast, text) => {
    const total = { count: 3, beingResent: 0, isTotalAtLeast: true }
    await renderFailing({ cause: 'timeout', code: '' }, inRange, isAtLeast, total)
    expect(screen.getByText(text)).toBeInTheDocument()
  },
)
