import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { serverNow } from '~/api/device/clock'
import type { Failing } from '~/model/channel-health'
import { renderUi } from '~/ui/test-render'
import { ChannelHealthText } from './channel-health'

const failing: Failing = {
  kind: 'failing',
  since: 'not a timestamp',
  isSinceEarliest: false,
  undelivered: 1,
  beingResent: 0,
  cause: 'credentials',
  code: '401',
}

test.each([
  [{}, 'Failing · 401'],
  [{ cause: 'timeout', code: '' }, 'Failing · timeout'],
  [{ cause: 'unknown', code: '550' }, 'Failing · 550'],
  [{ cause: 'reported', code: '200' }, 'Failing · failure reported'],
] as const)('the health of a channel that fails with %j is shown as “%s”', async (given, text) => {
  await renderUi(<ChannelHealthText health={{ ...failing, ...given }} />)
  expect(screen.getByText(text)).toBeInTheDocument()
})

test.each([
  [24 * 60, 'No deliveries in the last 24 hours'],
  [24 * 60 - 5, 'Outcome unknown'],
])('a channel without deliveries in the last %i minutes is shown as “%s”', async (minutes, text) => {
  await renderUi(
    <ChannelHealthText health={{ kind: 'unknown', quietSince: serverNow() - minutes * 60_000 }} />,
  )
  expect(screen.getByText(text)).toBeInTheDocument()
})
