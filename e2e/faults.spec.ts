import type { Page, Request } from '@playwright/test'
import { listChannels } from '~/contract/channels'
import { channelRow, openBeforeList } from './support/channels'
import { failNext } from './support/mock'
import { expect, test } from './support/test'

test.use({ allowErrors: /status of \d{3}|net::ERR_FAILED/ })

/** Opens the list, whose first calls were made to fail. Returns a counter of its finished calls. */
async function openFailingList(page: Page): Promise<() => number> {
  let ended = 0
  const count = (request: Request) => (ended += new URL(request.url()).pathname === listChannels.url ? 1 : 0)
  page.on('requestfinished', count)
  page.on('requestfailed', count)
  await page.getByRole('link', { name: 'Channels' }).click()
  return () => ended
}

test('a temporary failure is retried after a delay, or when the server asks for it, without an error message', async ({
  page,
}) => {
  await page.clock.install()
  await openBeforeList(page)
  await failNext(page, { operation: listChannels.id, status: 503 })
  await failNext(page, { operation: listChannels.id, status: 429, headers: { 'Retry-After': '10' } })
  const ended = await openFailingList(page)
  await expect(page.getByText('Loading…')).toBeVisible()
  await expect.poll(ended).toBe(1)
  await page.clock.fastForward(1500)
  await expect.poll(ended).toBe(2)
  await expect(page.getByText('Too many requests. Trying again…')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.clock.fastForward(10_000)
  await expect(channelRow(page, 'Fraud desk')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a read is retried three times before the server is reported as unreachable', async ({ page }) => {
  await page.clock.install()
  await openBeforeList(page)
  await failNext(page, { operation: listChannels.id, network: true, times: 4 })
  const ended = await openFailingList(page)
  for (const [index, delay] of [1500, 3000, 6000].entries()) {
    await expect.poll(ended).toBe(index + 1)
    await page.clock.fastForward(delay)
  }
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Can’t reach the server')
  await expect(alert).toHaveCount(1)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(channelRow(page, 'Fraud desk')).toBeVisible()
  await expect(alert).toHaveCount(0)
})
