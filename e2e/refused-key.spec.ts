import { expect } from '@playwright/test'
import { createChannel, listChannels } from '~/contract/channels'
import { listEvents } from '~/contract/events'
import { listPolicies } from '~/contract/policies'
import { channelRow, nameField } from './support/channels'
import { again, keyField, openAsAdmin, saveWithRefusedKey } from './support/connect'
import { adminKey, test } from './support/service'

test.describe('a key that is refused while the user works', () => {
  test('is asked for again, and the input is kept and saved afterwards', async ({ page, service }) => {
    const drawer = await saveWithRefusedKey(page, service.failNext)
    await expect(keyField(page)).toBeFocused()
    await expect(nameField(drawer)).toHaveValue('Night shift')
    await keyField(page).fill('a-wrong-key')
    await page.keyboard.press('Enter')
    await expect(keyField(page)).toHaveAccessibleDescription(/rejected this key/)
    await keyField(page).fill(adminKey)
    await page.keyboard.press('Enter')
    await expect(again(page)).toBeHidden()
    await expect(channelRow(page, 'Night shift')).toHaveCount(1)
  })

  test('is reported in the form if the user enters no other, and can be entered later', async ({
    page,
    service,
  }) => {
    const drawer = await saveWithRefusedKey(page, service.failNext)
    await page.keyboard.press('Escape')
    await expect(again(page)).toBeHidden()
    await expect(drawer.getByRole('alert')).toContainText('Your API key was rejected')
    await expect(page.getByRole('alert')).toHaveCount(1)
    await expect(nameField(drawer)).toHaveValue('Night shift')
    await service.failNext({ operation: createChannel.id, status: 401 })
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await keyField(page).fill(adminKey)
    await page.keyboard.press('Enter')
    await expect(channelRow(page, 'Night shift')).toHaveCount(1)
  })

  test('is reported in the form if the dialog cannot be loaded, and is asked for the next time', async ({
    page,
    service,
  }) => {
    const question = /\/assets\/sign-in-again-[^/]+\.js$/
    await page.route(question, route => route.abort())
    await openAsAdmin(page)
    await page.goto('/channels/new/InApp')
    const drawer = page.getByRole('dialog', { name: 'Create In-app channel' })
    await nameField(drawer).fill('Night shift')
    await service.failNext({ operation: createChannel.id, status: 401, times: 2 })
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await expect(drawer.getByRole('alert')).toContainText('Your API key was rejected')
    await page.unroute(question)
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await keyField(page).fill(adminKey)
    await page.keyboard.press('Enter')
    await expect(channelRow(page, 'Night shift')).toHaveCount(1)
  })

  test('is asked for once, however many reads wait for it', async ({ page, service }) => {
    await openAsAdmin(page)
    for (const { id } of [listPolicies, listChannels, listEvents])
      await service.failNext({ operation: id, status: 401 })
    await page.goto('/policies')
    await expect(again(page)).toHaveCount(1)
    await keyField(page).fill(adminKey)
    await again(page).getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('link', { name: 'Comments', exact: true })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test.describe('behind a proxy that adds the key', () => {
  test.use({ config: { auth: 'proxy' } })

  test('a refused key is reported with who can change it, and the user is not asked for one', async ({
    page,
  }) => {
    // The mock's server requires a key, and there is no proxy here that adds one.
    await page.goto('/channels')
    await expect(page.getByRole('alert')).toContainText('A reverse proxy in front of the API adds a key')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Connection/ })).toHaveCount(0)
  })
})
