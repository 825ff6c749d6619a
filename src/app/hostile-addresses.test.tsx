import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { mockEachTest, openApp } from './test-app'

mockEachTest()

const evil = 'x%2F..%2F..%2Fusers'

test.each([
  [`/channels/${evil}`, 'Not found'],
  [`/channels/${encodeURIComponent('../users/x?a=b#c')}`, 'Not found'],
  ['/channels/..;', 'Not found'],
  [`/channels/new/Slack?copyOf=${evil}`, 'Not found'],
  [`/policies/${evil}`, 'Not found'],
  [`/policies/new?channelId=${evil}&group=comment.all`, 'Create policy'],
  [`/policies?channel=${evil}`, 'No matching policies'],
  [`/mutes/new?policyId=${evil}`, 'Create mute'],
  [`/deliveries?channel=${evil}&policy=${evil}`, 'No matching deliveries'],
])('%s sends only valid IDs to the service', async (address, shown) => {
  const fetched = vi.spyOn(globalThis, 'fetch')
  await openApp(address)
  expect((await screen.findAllByText(shown)).length).toBeGreaterThan(0)
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull())
  const asked = fetched.mock.calls.map(([url, init]) => JSON.stringify([url, init?.body]))
  expect(asked.filter(call => /users|\.\./.test(call))).toEqual([])
})

test.each(['/\\evil', '/\t/evil'])(
  'Cancel closes the form of a channel to the list, not to %j',
  async returnTo => {
    const { user, router } = await openApp(`/channels/new/Slack?returnTo=${encodeURIComponent(returnTo)}`)
    await user.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect(router.state.location.pathname).toBe('/channels')
  },
)

test('Cancel closes the form of a channel to the form of the policy', async () => {
  const returnTo = encodeURIComponent('/policies/new?group=comment.all')
  const { user, router } = await openApp(`/channels/new/Slack?returnTo=${returnTo}`)
  await user.click(await screen.findByRole('button', { name: 'Cancel' }))
  const { pathname, search } = router.state.location
  expect(pathname + search).toBe('/policies/new?group=comment.all')
})
