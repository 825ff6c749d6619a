import { createHmac } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { getChannel, getChannelTest, testChannel } from '~/contract/channels'
import {
  channelRow,
  fact,
  nameField,
  openEdit,
  openList,
  openNew,
  saveUntested,
  skipStart,
} from './support/channels'
import { failNext, storedChannel } from './support/mock'
import { expect, test } from './support/test'
import { setVisibility } from './support/visibility'

/** Opens the form as a user does: from the list, by the type's label. */
async function chooseType(page: Page, type: string): Promise<Locator> {
  await page.getByRole('link', { name: 'Create channel' }).click()
  await page
    .getByRole('dialog', { name: 'Create channel' })
    .getByRole('link', { name: new RegExp(`^${type}`) })
    .click()
  return page.getByRole('dialog', { name: `Create ${type} channel` })
}

const backToList = (page: Page) => page.getByRole('main').getByRole('link', { name: 'Channels' }).click()

const posting = [
  { type: 'Webhook', field: 'Payload URL' },
  { type: 'Slack', field: 'Incoming webhook URL' },
  { type: 'Microsoft Teams', field: 'Incoming webhook URL' },
]

test('a channel that posts is created after its test has passed, and appears in the list and on its own page', async ({
  page,
}) => {
  await openList(page)
  for (const [index, { type, field }] of posting.entries())
    await test.step(type, async () => {
      const name = `Night shift ${index}`
      const drawer = await chooseType(page, type)
      await nameField(drawer).fill(name)
      await drawer.getByLabel(field).fill('https://hooks.example/in/s3cret')
      await drawer.getByRole('button', { name: 'Test connection' }).click()
      await expect(drawer.getByText('Test passed')).toBeVisible()
      await drawer.getByRole('button', { name: 'Create channel' }).click()
      await expect(page.getByText(`Channel “${name}” created.`)).toBeVisible()

      const row = channelRow(page, name)
      await expect(row).toContainText(type)
      await expect(row).toContainText('No policies')
      await expect(row).not.toContainText('s3cret')
      await skipStart(page)
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await expect(page.getByRole('main').getByText(type, { exact: true })).toBeVisible()
      await expect(fact(page, 'Destination')).not.toContainText('s3cret')
      await backToList(page)
    })
})

test('invalid fields are reported before anything is sent, the first one gets the focus, and plain http and a disabled SSL check show a warning', async ({
  page,
}) => {
  const drawer = await openNew(page, 'Webhook')
  await drawer.getByLabel('Payload URL').fill('ftp://files.example')
  await drawer.getByRole('button', { name: 'Add header' }).click()
  await drawer.getByLabel('Header 1 name').fill('Header names can’t contain')
  await drawer.getByRole('button', { name: 'Test and save' }).click()
  await expect(nameField(drawer)).toHaveAccessibleDescription('This field is required')
  await expect(nameField(drawer)).toBeFocused()
  await expect(drawer.getByLabel('Payload URL')).toHaveAccessibleDescription(/https:\/\/ or http:\/\//)
  await expect(drawer.getByLabel('Header 1 name')).toHaveAccessibleDescription(/Header names can’t contain/)
  await expect(drawer.getByRole('textbox', { name: 'Header 1 value' })).toHaveAccessibleDescription(
    'This field is required',
  )

  await drawer.getByLabel('Payload URL').fill('http://hooks.example/in')
  await expect(drawer.getByText('HTTP without encryption')).toBeVisible()
  await drawer.getByLabel('Payload URL').fill('http://localhost:8080/in')
  await expect(drawer.getByText('HTTP without encryption')).toBeHidden()
  await drawer.getByRole('switch', { name: 'Verify TLS certificate' }).press('Space')
  await expect(drawer.getByText('a server that impersonates yours')).toBeVisible()
})

test('renaming a channel keeps the stored secret, which still signs requests', async ({ page }) => {
  const drawer = await openEdit(page, 'Ticket intake')
  await expect(drawer.getByRole('textbox', { name: 'Secret token' })).toHaveValue('')
  await nameField(drawer).fill('Tickets, renamed')
  await drawer.getByRole('button', { name: 'Save channel' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tickets, renamed' })).toBeVisible()
  await expect(fact(page, 'Secret token')).toHaveText('Set')
  expect(await storedChannel(page, 'Tickets, renamed')).toMatchObject({ secretToken: 'tickets-82be' })

  const outcome = page.waitForResponse(async answer => {
    const isAsked = answer.request().method() === 'GET' && answer.url().includes(testChannel.url)
    return isAsked && getChannelTest.answer.parse(await answer.json()).status === 'sent'
  })
  await page.getByRole('button', { name: 'Test connection' }).click()
  const { notificationLog } = getChannelTest.answer.parse(await (await outcome).json())
  const request = JSON.parse(notificationLog.request ?? '') as { headers: string; body: string }
  const signature = createHmac('sha1', 'tickets-82be').update(request.body).digest('hex')
  expect(request.headers).toContain(`DR-Signature: ${signature}`)

  await page.getByText('Request', { exact: true }).click()
  await expect(page.getByRole('group', { name: 'Connection test' })).toContainText('DR-Signature: •••')
  await expect(page.getByRole('main')).not.toContainText(signature)
})

test('custom headers keep their order and hide their values', async ({ page }) => {
  const drawer = await openNew(page, 'Webhook')
  await nameField(drawer).fill('In order')
  await drawer.getByLabel('Payload URL').fill('https://hooks.example/in')
  const headers = [
    { name: 'X-Zeta', value: 'last letter' },
    { name: 'X-Alpha', value: 'first letter' },
    { name: 'X-Zeta', value: 'once more' },
  ]
  for (const [index, { name, value }] of headers.entries()) {
    await drawer.getByRole('button', { name: 'Add header' }).click()
    await drawer.getByLabel(`Header ${index + 1} name`).fill(name)
    await drawer.getByRole('textbox', { name: `Header ${index + 1} value` }).fill(value)
  }
  await saveUntested(page)
  await skipStart(page)
  await expect(fact(page, 'Custom headers')).toHaveText('X-Zeta: ••••••X-Alpha: ••••••X-Zeta: ••••••')

  await page.getByRole('link', { name: 'Edit channel' }).click()
  const edit = page.getByRole('dialog', { name: 'Edit channel' })
  await edit.getByRole('button', { name: 'Remove header 2' }).click()
  await saveUntested(page)
  await expect(page.getByText('Channel “In order” saved.')).toBeVisible()
  expect(await storedChannel(page, 'In order')).toMatchObject({ customHeaders: [headers[0], headers[2]] })
})

test('a duplicate copies everything except the secret', async ({ page }) => {
  await openList(page)
  await page.getByRole('button', { name: 'Actions for Platform on-call pager' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate channel' }).click()
  const drawer = page.getByRole('dialog', { name: 'Create Webhook channel' })
  await expect(nameField(drawer)).toHaveValue('Copy of Platform on-call pager')
  await expect(drawer.getByLabel('Payload URL')).toHaveValue(
    'https://pager.example/api/integrations/7c1d09/events',
  )
  await expect(drawer.getByRole('textbox', { name: 'Secret token' })).toHaveValue('')
  await saveUntested(page)
  await expect(channelRow(page, 'Copy of Platform on-call pager')).toContainText('No policies')
  expect(await storedChannel(page, 'Copy of Platform on-call pager')).toMatchObject({
    secretToken: null,
    customHeaders: [{ name: 'X-Routing-Key', value: 'platform' }],
  })
})

test.describe('refused changes', () => {
  test.use({ allowErrors: /status of 404/ })

  test('a channel that is deleted while it is edited leaves the input in the form', async ({ page }) => {
    await page.clock.install()
    const drawer = await openEdit(page, 'Fraud desk')
    await nameField(drawer).fill('Night shift')
    await failNext(page, { operation: getChannel.id, status: 404 })
    // A later visit to the page shows the current state.
    await page.clock.fastForward(60_000)
    await setVisibility(page, 'visible')
    await expect(drawer.getByRole('alert')).toContainText('Not found')
    await expect(nameField(drawer)).toHaveValue('Night shift')
  })
})
