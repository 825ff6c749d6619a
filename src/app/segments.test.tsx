import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mockEachTest, openApp } from './test-app'

mockEachTest()

test.each([
  ['/overview', '7 days'],
  ['/deliveries', 'Attempts'],
  ['/deliveries/health', 'Last 7 days'],
  ['/inbox', /^Unread/],
])(
  'at %s, selecting “%s” replaces the history entry, so that Back leads to the previous page',
  async (address, name) => {
    const { router, user } = await openApp(address)
    await user.click(await screen.findByRole('radio', { name }))
    await waitFor(() => expect(router.state.location.search).not.toBe(''))
    expect(router.state.historyAction).toBe('REPLACE')
  },
)
