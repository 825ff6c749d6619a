import type { Locator, Page } from '@playwright/test'
import { nameField, openEdit, openList, openNew, openOptions } from './support/channels'
import { changeChannel, storedChannel } from './support/mock'
import { expect, test } from './support/test'

const restored = (page: Page) => page.getByRole('dialog').getByText('Unsaved changes restored')

/** Returns everything in the session and local storage of the console. */
const storedText = (page: Page) =>
  page.evaluate(() => [sessionStorage, localStorage].flatMap(Object.values<string>).join('\n'))

test('a reload restores the form of a new webhook, except its secrets, for which the browser asks before it closes the page', async ({
  page,
}) => {
  const drawer = await openNew(page, 'Webhook')
  await nameField(drawer).fill('Night shift')
  await drawer.getByLabel('Payload URL').fill('https://hooks.example/in')
  await drawer.getByLabel('Content type').selectOption('application/x-www-form-urlencoded')
  await drawer.getByRole('textbox', { name: 'Secret token' }).fill('do-not-keep-me')
  await drawer.getByRole('button', { name: 'Add header' }).click()
  await drawer.getByLabel('Header 1 name').fill('X-Api-Key')
  await drawer.getByRole('textbox', { name: 'Header 1 value' }).fill('nor-me')
  await openOptions(drawer)
  await drawer.getByLabel('Message language').selectOption('ja')
  expect(await storedText(page)).toContain('Night shift')
  expect(await storedText(page)).not.toMatch(/do-not-keep-me|nor-me/)

  await page.reload()
  await expect(restored(page)).toBeVisible()
  await expect(nameField(drawer)).toHaveValue('Night shift')
  // The path may contain a secret.
  await expect(drawer.getByLabel('Payload URL')).toHaveValue('')
  await expect(drawer.getByLabel('Content type')).toHaveValue('application/x-www-form-urlencoded')
  const secret = drawer.getByRole('textbox', { name: 'Secret token' })
  await expect(secret).toHaveValue('')
  await secret.fill('do-not-keep-me')
  const question = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  expect((await question).type()).toBe('beforeunload')
  await (await question).dismiss()
  await expect(secret).toHaveValue('do-not-keep-me')
  await expect(drawer.getByLabel('Header 1 name')).toHaveValue('X-Api-Key')
  await expect(drawer.getByRole('textbox', { name: 'Header 1 value' })).toHaveValue('')
  await expect(drawer.getByLabel('Message language')).toHaveValue('ja')
})

const organization = '65f0c0de00000000000000a1'
const others = [
  { type: 'Email', field: 'Email address', text: 'night-shift@example.com' },
  { type: 'Slack', field: 'Organization ID', text: organization, hasUrl: true },
  { type: 'Microsoft Teams', field: 'Organization ID', text: organization, hasUrl: true },
  { type: 'In-app', field: 'Organization ID', text: organization },
  { type: 'Database', field: 'Organization ID', text: organization },
  { type: 'Insights computations', field: 'Organization ID', text: organization },
]

/** Opens the form of a type from the list. Returns its drawer. */
async function openForm(page: Page, type: string): Promise<Locator> {
  await page.getByRole('link', { name: 'Create channel' }).click()
  const types = page.getByRole('dialog', { name: 'Create channel' })
  await types.getByRole('link', { name: new RegExp(`^${type}`) }).click()
  return page.getByRole('dialog', { name: `Create ${type} channel` })
}

// One page for all types: each has a draft of its own.
test('a reload restores the form of a new channel of each other type, except a URL, which is a secret', async ({
  page,
}) => {
  await openList(page)
  const cancel = (drawer: Locator) => drawer.getByRole('button', { name: 'Cancel' }).click()
  for (const { type, field, text, hasUrl } of others)
    await test.step(`${type} is filled in`, async () => {
      const drawer = await openForm(page, type)
      await nameField(drawer).fill(`${type} at night`)
      if (field === 'Organization ID') await openOptions(drawer)
      await drawer.getByLabel(field).fill(text)
      if (hasUrl) await drawer.getByLabel('Incoming webhook URL').fill('https://hooks.example/do-not-keep-me')
      await cancel(drawer)
      if (hasUrl) await page.getByRole('button', { name: 'Close form' }).click()
      await expect(drawer).toBeHidden()
      expect(await storedText(page), type).toContain(`${type} at night`)
      expect(await storedText(page), type).not.toContain('do-not-keep-me')
    })
  await page.reload()
  for (const { type, field, text, hasUrl } of others)
    await test.step(`${type} is restored`, async () => {
      const drawer = await openForm(page, type)
      await expect(restored(page)).toBeVisible()
      await expect(nameField(drawer)).toHaveValue(`${type} at night`)
      await expect(drawer.getByLabel(field)).toHaveValue(text)
      if (hasUrl) await expect(drawer.getByLabel('Incoming webhook URL')).toHaveValue('')
      await cancel(drawer)
      await expect(drawer).toBeHidden()
    })
})

test('a reload restores the changes to a stored channel, including its headers', async ({ page }) => {
  const drawer = await openEdit(page, 'Platform on-call pager')
  await nameField(drawer).fill('Pager, renamed')
  await page.reload()
  await expect(restored(page)).toBeVisible()
  await expect(nameField(drawer)).toHaveValue('Pager, renamed')
  await expect(drawer.getByRole('textbox', { name: 'Header 1 value' })).toHaveValue('platform')
  await drawer.getByRole('button', { name: 'Save channel' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pager, renamed' })).toBeVisible()
  expect(await storedChannel(page, 'Pager, renamed')).toMatchObject({
    secretToken: 'pager-4f1c29',
    customHeaders: [{ name: 'X-Routing-Key', value: 'platform' }],
  })
})

test.describe('a change that another user has saved in the meantime', () => {
  const conflict = (page: Page) => page.getByRole('dialog', { name: 'Someone else changed this' })

  /** Types a name and a language while another user saves a name and the content type. */
  async function editTogether(page: Page) {
    const drawer = await openEdit(page, 'Ticket intake')
    await nameField(drawer).fill('Mine')
    await openOptions(drawer)
    await drawer.getByLabel('Message language').selectOption('fr')
    await changeChannel(page, 'Ticket intake', {
      name: 'Theirs',
      contentType: 'application/x-www-form-urlencoded',
    })
    await drawer.getByRole('button', { name: 'Save channel' }).click()
    await expect(conflict(page).getByRole('row')).toHaveText([
      /^Field/,
      /^Name\s*Theirs\s*Mine$/,
      /^Content type\s*application\/x-www-form-urlencoded\s*Unchanged$/,
    ])
    return drawer
  }

  test('stays, as does the input, if the user cancels', async ({ page }) => {
    const drawer = await editTogether(page)
    await conflict(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(conflict(page)).toBeHidden()
    await expect(nameField(drawer)).toHaveValue('Mine')
    await expect(drawer.getByLabel('Message language')).toHaveValue('fr')
    expect(await storedChannel(page, 'Theirs')).toMatchObject({ languageCode: 'en' })
  })

  test('is detected even if the form was reloaded before saving', async ({ page }) => {
    const drawer = await openEdit(page, 'Ticket intake')
    await nameField(drawer).fill('Mine')
    await changeChannel(page, 'Ticket intake', { name: 'Theirs' })
    await page.reload()
    await expect(nameField(drawer)).toHaveValue('Mine')
    await drawer.getByRole('button', { name: 'Save channel' }).click()
    await expect(conflict(page).getByRole('rowheader', { name: 'Name' })).toBeVisible()
    await conflict(page).getByRole('button', { name: 'Overwrite with my changes' }).click()
    await expect(page.getByText('Channel “Mine” saved.')).toBeVisible()
    expect(await storedChannel(page, 'Theirs')).toBeUndefined()
  })
})
