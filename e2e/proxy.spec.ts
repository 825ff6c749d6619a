import { expect, test as base } from '@playwright/test'
import { channelList, channelRow, nameField } from './support/channels'
import { startFront, type Front } from './support/front'
import { startService } from './support/service'

/** A test without routed requests, because Playwright disables the browser's cache for them. */
const test = base.extend<{ front: Front }, { serviceUrl: string }>({
  serviceUrl: [
    async ({ browserName: _ }, run) => {
      const service = await startService()
      await run(service.url)
      service.close()
    },
    { scope: 'worker' },
  ],
  front: async ({ baseURL, serviceUrl }, run) => {
    const front = await startFront(baseURL ?? '', serviceUrl)
    await run(front)
    front.close()
  },
})

test('the console shows no stale answers behind a proxy that allows caching', async ({ page, front }) => {
  front.added = { 'Cache-Control': 'private, max-age=60', 'Last-Modified': 'Sat, 01 Jan 2022 00:00:00 GMT' }
  await page.goto(`${front.url}/channels`)
  await channelRow(page, 'Fraud desk').getByRole('link', { name: 'Fraud desk', exact: true }).click()
  await page.getByRole('link', { name: 'Edit channel' }).click()
  await nameField(page.getByRole('dialog')).fill('Fraud watch')
  await page.getByRole('button', { name: 'Save channel' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Fraud watch' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Channels' }).click()
  await expect(channelRow(page, 'Fraud watch')).toBeVisible()
  await expect(channelRow(page, 'Fraud desk')).toHaveCount(0)
})

const html = { 'Content-Type': 'text/html' }
const signIns = {
  'a redirect to another origin': { status: 302, headers: { Location: 'https://sso.example/sign-in' } },
  'a 401 page': { status: 401, headers: html, body: '<h1>Sign in</h1>' },
}

for (const [kind, signIn] of Object.entries(signIns))
  test(`an expired single sign-on that answers with ${kind} is reported with a reload button`, async ({
    page,
    front,
  }) => {
    await page.goto(`${front.url}/channels/new/InApp`)
    const drawer = page.getByRole('dialog', { name: 'Create in-app channel' })
    await nameField(drawer).fill('Night shift')
    front.signIn = signIn
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await expect(drawer.getByRole('alert')).toContainText('You may have to sign in again')

    // The service is still unreachable: the page loads once, and shows the same error in place of its rows.
    let loads = 0
    page.on('load', () => (loads += 1))
    await drawer.getByRole('button', { name: 'Reload page' }).click()
    await expect(nameField(drawer)).toHaveValue('Night shift')
    await expect(channelList(page)).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Reload page', includeHidden: true })).toBeVisible()
    expect(loads).toBe(1)

    front.signIn = null
    await page.reload()
    await expect(nameField(drawer)).toHaveValue('Night shift')
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await expect(channelRow(page, 'Night shift').first()).toBeVisible()
  })
