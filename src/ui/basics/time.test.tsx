import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderUi } from '~/ui/test-render'
import { ExactTime, RelativeTime, TimeOrNever } from './time'

test('a time is shown relative to now, with the exact time for machines', async () => {
  const at = new Date(Date.now() - 3 * 86_400_000).toISOString()
  await renderUi(<RelativeTime at={at} />)
  expect(screen.getByText('3 days ago')).toHaveAttribute('datetime', at)
})

test('focusing the relative time shows the exact one', async () => {
  const { user } = await renderUi(<RelativeTime at="2026-03-02T09:00:00Z" />)
  await user.tab()
  expect(await screen.findByRole('tooltip')).toHaveTextContent(/Mar 2, 2026.*\d:\d0:00/)
})

test('an exact time includes its zone', async () => {
  await renderUi(<ExactTime at="2026-03-02T09:00:00.000000Z" />)
  expect(screen.getByText(/Mar 2, 2026/)).toHaveTextContent(/\d:\d0:00 (AM|PM) \S+$/)
})

test.each([<RelativeTime key="relative" at="yesterday-ish" />, <ExactTime key="exact" at="yesterday-ish" />])(
  'an unparsable time is shown as received',
  async time => {
    await renderUi(time)
    expect(screen.getByText('yesterday-ish')).toBeInTheDocument()
  },
)

test('a missing time is shown as never', async () => {
  await renderUi(<TimeOrNever at={null} />)
  expect(screen.getByText('Never')).toBeInTheDocument()
})
