import { makeChannel, storedChannel } from './support/mock'
import { openList } from './support/channels'
import { expect, test } from './support/test'

const script = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>{{7*7}}'

// An address that the service does not know.
test.use({ allowErrors: /status of 404/ })

test('markup in a name is text wherever it is shown', async ({ page }) => {
  await page.goto('/nowhere')
  const { id } = await makeChannel(page, { channelType: 'InApp', name: script })
  await openList(page)
  await expect(page.getByRole('link', { name: script, exact: true })).toBeVisible()
  await page.goto(`/channels/${id}`)
  await expect(page.getByRole('heading', { level: 1, name: script })).toBeVisible()
  await page.keyboard.press('Control+K')
  await page.getByPlaceholder('Search pages, actions and channels').fill('onerror')
  await expect(page.getByRole('dialog').getByRole('button', { name: script })).toBeVisible()
  await page.goto(`/policies/new?channelId=${id}`)
  await expect(page.getByRole('dialog').getByLabel('Channel', { exact: true })).toHaveValue(script)
  await expect(page.locator('img')).toHaveCount(0)
  expect(await page.title()).not.toBe('owned')
})

test('an id of an address cannot lead to another resource', async ({ page }) => {
  const asked: string[] = []
  page.on('request', request => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/v2/notificationC')) asked.push(pathname)
  })
  await page.goto(`/channels/${encodeURIComponent('../notificationPolicies/x?a=b#c')}`)
  await expect(page.getByRole('heading', { name: 'This does not exist any more' })).toBeVisible()
  expect(asked).toEqual([
    `/api/v2/notificationChannels/${encodeURIComponent('../notificationPolicies/x?a=b#c')}/`,
  ])
})

test('a payload URL that is none of http is refused by its field', async ({ page }) => {
  await page.goto('/channels/new/Webhook')
  const drawer = page.getByRole('dialog', { name: 'Create channel: Webhook' })
  await drawer.getByLabel('Payload URL').fill('data:text/html,<script>alert(1)</script>')
  await drawer.getByRole('textbox', { name: 'Name', exact: true }).fill('Night shift')
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(drawer.getByLabel('Payload URL')).toHaveAccessibleDescription(/http/)
  expect(await storedChannel(page, 'Night shift')).toBeUndefined()
  await expect(page.locator('a[href^="data"]')).toHaveCount(0)
})
