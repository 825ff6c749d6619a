import { createHmac } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { getChannel, getChannelTest, testChannel } from '~/contract/channels'
import {
  channelRow,
  fact,
  nameField,
  openChannel,
  openEdit,
  openList,
  openNew,
  saveUntested,
} from './support/channels'
import { failNext, storedChannel } from './support/mock'
import { expect, test } from './support/test'
import { setVisibility } from './support/visibility'

/** Goes to the form as a person does: from the list, by the type's own words. */
async function chooseType(page: Page, type: string): Promise<Locator> {
  await openList(page)
  await page.getByRole('link', { name: 'Create channel' }).click()
  await page
    .getByRole('dialog', { name: 'Create channel' })
    .getByRole('link', { name: new RegExp(`^${type}`) })
    .click()
  return page.getByRole('dialog', { name: `Create ${type} channel` })
}

const posting = [
  { type: 'Webhook', field: 'Payload URL', shown: 'https://hooks.example/' },
  { type: 'Slack', field: 'Incoming webhook URL', shown: 'https://hooks.example/' },
  { type: 'Microsoft Teams', field: 'Incoming webhook URL', shown: 'https://hooks.example/' },
]

for (const { type, field } of posting) {
  test(`a ${type} channel is made once its test has passed, and is in the list and on a page of its own`, async ({
    page,
  }) => {
    const drawer = await chooseType(page, type)
    await nameField(drawer).fill('Night shift')
    await drawer.getByLabel(field).fill('https://hooks.example/in/s3cret')
    await drawer.getByRole('button', { name: 'Test connection' }).click()
    await expect(drawer.getByText('Test passed')).toBeVisible()
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await expect(page.getByText('Channel “Night shift” created.')).toBeVisible()

    const row = channelRow(page, 'Night shift')
    await expect(row).toContainText(type)
    await expect(row).toContainText('No policies')
    await expect(row).not.toContainText('s3cret')
    await row.getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Night shift' })).toBeVisible()
    await expect(fact(page, 'Type')).toHaveText(type)
    await expect(fact(page, 'Destination')).not.toContainText('s3cret')
  })
}

for (const type of ['In-app', 'Database', 'Insights computations']) {
  test(`a channel of the type ${type} needs a name alone`, async ({ page }) => {
    const drawer = await chooseType(page, type)
    await nameField(drawer).fill('Night shift')
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await expect(page.getByText('Channel “Night shift” created.')).toBeVisible()
    await channelRow(page, 'Night shift').getByRole('link').click()
    await expect(fact(page, 'Type')).toHaveText(type)
    await expect(fact(page, 'Message language')).toHaveText('English')
  })
}

test('wrong fields are told before anything is sent, and the first of them has the focus', async ({
  page,
}) => {
  const drawer = await openNew(page, 'Webhook')
  await drawer.getByLabel('Payload URL').fill('ftp://files.example')
  await drawer.getByRole('button', { name: 'Add header' }).click()
  await drawer.getByLabel('Header 1 name').fill('Header names can’t contain')
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await expect(nameField(drawer)).toHaveAccessibleDescription('This field is required')
  await expect(nameField(drawer)).toBeFocused()
  await expect(drawer.getByLabel('Payload URL')).toHaveAccessibleDescription(/https:\/\/ or http:\/\//)
  await expect(drawer.getByLabel('Header 1 name')).toHaveAccessibleDescription(/Header names can’t contain/)
  await expect(drawer.getByRole('textbox', { name: 'Header 1 value' })).toHaveAccessibleDescription(
    'This field is required',
  )
})

test('plain http and an SSL check that is off say what they cost', async ({ page }) => {
  const drawer = await openNew(page, 'Webhook')
  await drawer.getByLabel('Payload URL').fill('http://hooks.example/in')
  await expect(drawer.getByText('HTTP without encryption')).toBeVisible()
  await drawer.getByLabel('Payload URL').fill('http://localhost:8080/in')
  await expect(drawer.getByText('HTTP without encryption')).toBeHidden()
  await drawer.getByRole('switch', { name: 'Verify TLS certificate' }).press('Space')
  await expect(drawer.getByText('a server that impersonates yours')).toBeVisible()
})

test('a change of the name keeps the stored secret, which goes on signing', async ({ page }) => {
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

test('a stored secret is removed only when that is asked for, and saved', async ({ page }) => {
  const drawer = await openEdit(page, 'Ticket intake')
  await drawer.getByRole('button', { name: 'Remove secret' }).click()
  await drawer.getByRole('button', { name: 'Undo' }).click()
  await drawer.getByRole('button', { name: 'Remove secret' }).click()
  await expect(drawer.getByText('Secret token will be removed when you save.')).toBeVisible()
  await drawer.getByRole('button', { name: 'Save channel' }).click()
  await saveUntested(page)
  await expect(page.getByText('Channel “Ticket intake” saved.')).toBeVisible()
  await expect(fact(page, 'Secret token')).toHaveText('Not set')
  expect(await storedChannel(page, 'Ticket intake')).toMatchObject({ secretToken: null })
})

test('custom headers keep their order, and their values are not shown', async ({ page }) => {
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
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await saveUntested(page)
  await channelRow(page, 'In order').getByRole('link').click()
  await expect(fact(page, 'Custom headers')).toHaveText('X-Zeta: ••••••X-Alpha: ••••••X-Zeta: ••••••')

  await page.getByRole('link', { name: 'Edit channel' }).click()
  const edit = page.getByRole('dialog', { name: 'Edit channel' })
  await edit.getByRole('button', { name: 'Remove header 2' }).click()
  await edit.getByRole('button', { name: 'Save channel' }).click()
  await saveUntested(page)
  await expect(page.getByText('Channel “In order” saved.')).toBeVisible()
  expect(await storedChannel(page, 'In order')).toMatchObject({ customHeaders: [headers[0], headers[2]] })
})

test('a duplicate starts from all but the secret', async ({ page }) => {
  await openList(page)
  await page.getByRole('button', { name: 'Actions for Platform on-call pager' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate channel' }).click()
  const drawer = page.getByRole('dialog', { name: 'Create Webhook channel' })
  await expect(nameField(drawer)).toHaveValue('Copy of Platform on-call pager')
  await expect(drawer.getByLabel('Payload URL')).toHaveValue(
    'https://pager.example/api/integrations/7c1d09/events',
  )
  await expect(drawer.getByRole('textbox', { name: 'Secret token' })).toHaveValue('')
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  await saveUntested(page)
  await expect(channelRow(page, 'Copy of Platform on-call pager')).toContainText('No policies')
  expect(await storedChannel(page, 'Copy of Platform on-call pager')).toMatchObject({
    secretToken: null,
    customHeaders: [{ name: 'X-Routing-Key', value: 'platform' }],
  })
})

test('a channel that no one uses is deleted from its page, which then gives way to the list', async ({
  page,
}) => {
  await openChannel(page, 'Sandbox, please ignore')
  await page.getByRole('button', { name: 'Actions for Sandbox, please ignore' }).click()
  await page.getByRole('menuitem', { name: 'Delete channel' }).click()
  const question = page.getByRole('dialog', { name: 'Delete “Sandbox, please ignore”?' })
  await question.getByRole('button', { name: 'Delete channel' }).click()
  await expect(page.getByText('Channel “Sandbox, please ignore” deleted.')).toBeVisible()
  await expect(channelRow(page, 'Platform on-call')).toBeVisible()
  await expect(channelRow(page, 'Sandbox, please ignore')).toBeHidden()
})

test('the form of a channel without a type that the console knows leads to the choice of one', async ({
  page,
}) => {
  await page.goto('/channels/new/Pigeon')
  await expect(page.getByText('Where should this channel send notifications?')).toBeVisible()
})

test.describe('refusals', () => {
  test.use({ allowErrors: /status of (404|409)/ })

  test('a name that is taken is told on the form, and what was typed stays', async ({ page }) => {
    const drawer = await openNew(page, 'InApp')
    await nameField(drawer).fill('conflict')
    await drawer.getByLabel('Message language').selectOption({ label: 'Français' })
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await expect(drawer.getByRole('alert')).toContainText('A channel named "conflict" exists already')
    await expect(nameField(drawer)).toHaveValue('conflict')
    await expect(drawer.getByLabel('Message language')).toHaveValue('fr')
    await nameField(drawer).fill('No conflict')
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await expect(channelRow(page, 'No conflict')).toContainText('Français')
  })

  test('a channel that is deleted while it is changed leaves what was typed', async ({ page }) => {
    await page.clock.install()
    const drawer = await openEdit(page, 'Fraud desk')
    await nameField(drawer).fill('Night shift')
    await failNext(page, { operation: getChannel.id, status: 404 })
    // Whoever comes back to the page later sees what there is now.
    await page.clock.fastForward(60_000)
    await setVisibility(page, 'visible')
    await expect(drawer.getByRole('alert')).toContainText('Not found')
    await expect(nameField(drawer)).toHaveValue('Night shift')
  })
})
