import { expect, test } from 'vitest'
import { channelTabPages } from '~/features/channels/channel-tab-pages'
import { isPageLoadedAt, pages } from './pages'

test('a tab of a channel is loaded only if the code of both the page and the tab is', async () => {
  // The list below which the page is.
  await pages.channels.load()
  await pages.channel.load()
  expect(isPageLoadedAt('/channels/1')).toBe(true)
  expect(isPageLoadedAt('/channels/1/policies')).toBe(false)
  await channelTabPages.policies.load()
  expect(isPageLoadedAt('/channels/1/policies')).toBe(true)
  expect(isPageLoadedAt('/channels/1/policies/new')).toBe(false)
  await pages.newPolicy.load()
  expect(isPageLoadedAt('/channels/1/policies/new')).toBe(true)
})
