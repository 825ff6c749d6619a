import type { Page } from '@playwright/test'
import { outbox } from './support/mock'
import { expect, test } from './support/test'

const deployment = '65f1de910700000000000001'
const type = (page: Page) => page.getByRole('combobox', { name: 'Event type' })
/** Selects an event type by a search for its ID or its label. */
async function chooseType(page: Page, wanted: string) {
  await type(page).fill(wanted)
  await page.getByRole('option', { name: wanted }).click()
}
const deploymentId = (page: Page) => page.getByRole('combobox', { name: 'Deployment' })
const preview = (page: Page) => page.getByRole('region', { name: 'Request body' })
const sendButton = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Send event/ })
const previewed = async (page: Page) => JSON.parse((await preview(page).textContent()) ?? '') as unknown

async function confirm(page: Page) {
  await sendButton(page).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Send event/ })
    .click()
}

test('an event goes to exactly the predicted channels', async ({ page }) => {
  await page.goto(`/send-event?type=serviceHealthChangeRed&deploymentId=${deployment}`)
  await expect(
    page.getByText(
      'Goes to 7 channels (1 of them failing) through 8 policies; 1 policy is muted for this deployment.',
    ),
  ).toBeVisible()
  const before = (await outbox(page)).length
  await page.getByRole('textbox', { name: 'Title' }).fill('Churn is red')
  await sendButton(page).click()
  const question = page.getByRole('dialog', { name: 'Send this event to 7 channels?' })
  await question.getByRole('button', { name: 'Send event to 7 channels' }).click()
  await expect(page.getByRole('heading', { name: 'Event sent' })).toBeFocused()
  // The database channel gets neither a mail nor a post.
  expect((await outbox(page)).length - before).toBe(7)
  await expect(page.getByText('7 of 8 delivered · 1 in progress')).toBeVisible()
  await page.getByText('Request body').click()
  await expect(preview(page)).toContainText('"title": "Churn is red"')
  await page.getByRole('link', { name: 'Ticket intake', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ticket intake' })).toBeVisible()
})

test('after a reload, the sent event is shown again with its deliveries', async ({ page }) => {
  await page.goto(`/send-event?type=serviceHealthChangeRed&deploymentId=${deployment}`)
  await confirm(page)
  const line = page.getByRole('row').filter({ hasText: 'Health to the old tickets' })
  await expect(line).toContainText('Retrying')
  await expect(page.getByText('7 of 8 delivered · 1 in progress')).toBeVisible()
  await page.reload()
  await expect(line).toContainText('Retrying')
  await expect(page.getByText('7 of 8 delivered · 1 in progress')).toBeVisible()
})

test('another event is sent from an empty form', async ({ page }) => {
  await page.goto('/send-event?type=deploymentInfo')
  await page.getByRole('textbox', { name: 'Message' }).fill('First')
  await confirm(page)
  await page.getByRole('button', { name: 'Send another event' }).click()
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('')
  await expect(type(page)).toHaveValue('Deployment information changed')
})

test('the form requires a type, and marks deprecated ones', async ({ page }) => {
  await page.goto('/send-event')
  await expect(page.getByText('Choose an event type to see who will be notified.')).toBeVisible()
  await sendButton(page).click()
  await expect(type(page)).toHaveAccessibleDescription(/Enter a valid value|This field is required/)
  await expect(type(page)).toBeFocused()
  await type(page).fill('prediction request')
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([
    'Prediction request failedpredictionRequestFailed',
    'Prediction request failed (deprecated)prediction_request.failed',
  ])
})

test('the form shows and sends only the fields of its type', async ({ page }) => {
  await page.goto('/send-event?type=predictionRequestFailed')
  await page.getByRole('spinbutton', { name: 'Response status code' }).fill('422')
  await page.getByRole('textbox', { name: 'Error code' }).fill('E1')
  expect(await previewed(page)).toMatchObject({
    predictionRequestData: { status_code: 422, error_code: 'E1', response_body: '' },
  })
  await chooseType(page, 'externalNaNPredictions')
  await expect(page.getByRole('textbox', { name: 'Error code' })).toBeHidden()
  const count = page.getByRole('spinbutton', { name: 'Number of NaN predictions' })
  await count.fill('0')
  expect(await previewed(page)).not.toHaveProperty('predictionRequestData')
  await sendButton(page).click()
  await expect(count).toHaveAccessibleDescription('Enter more than 0')
  // The focus moves to this field last.
  await expect(count).toBeFocused()
  await chooseType(page, 'spoolerChannelRed')
  await page.getByRole('textbox', { name: 'Spooler channel name' }).fill('north')
  await page.getByRole('combobox', { name: 'Spooler channel type' }).selectOption('kafka')
  expect(await previewed(page)).toMatchObject({ spoolerChannelData: { name: 'north', type: 'kafka' } })
  await chooseType(page, 'Model Deployment Replaced')
  await page.getByRole('textbox', { name: 'New model ID' }).fill('m2')
  expect(await previewed(page)).toMatchObject({ data: { newModelId: 'm2' } })
  await confirm(page)
  await expect(page.getByRole('heading', { name: 'Event sent' })).toBeVisible()
})

test('text fields show their length, and are refused when too long', async ({ page }) => {
  await page.goto('/send-event?type=deploymentInfo')
  const title = page.getByRole('textbox', { name: 'Title' })
  await title.fill('x'.repeat(513))
  await expect(title).toHaveAccessibleDescription(/513 of 512 characters/)
  await sendButton(page).click()
  await expect(title).toHaveAccessibleDescription(/Use 512 characters or fewer/)
})

test.describe('in Berlin', () => {
  test.use({ timezoneId: 'Europe/Berlin' })

  test('the time is shown in the user’s zone and sent in UTC', async ({ page }) => {
    await page.goto('/send-event?type=deploymentInfo')
    const time = page.getByLabel('Time', { exact: true })
    await expect(time).toHaveAccessibleDescription(/Europe\/Berlin/)
    await time.fill('2026-07-01T12:00:00')
    expect(await previewed(page)).toMatchObject({ timestamp: '2026-07-01T10:00:00.000Z' })
    await page.getByRole('button', { name: 'Use current time' }).click()
    await expect(time).not.toHaveValue(/^2026-07-01T12/)
  })
})

test('the cURL command has the request, but no key', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/send-event?type=deploymentInfo')
  await page.getByRole('textbox', { name: 'Message' }).fill("it's red")
  await page.getByRole('button', { name: 'Copy as cURL' }).click()
  await expect(page.getByText('cURL command copied')).toHaveCount(1)
  const command = await page.evaluate(() => navigator.clipboard.readText())
  expect(command).toContain('"Authorization: Bearer $API_KEY"')
  expect(command).toContain(String.raw`it'\''s red`)
  expect(command).not.toContain('demo-token')
})

test('a reload restores the form', async ({ page }) => {
  await page.goto('/send-event?type=deploymentInfo')
  await page.getByRole('textbox', { name: 'Message' }).fill('Draft')
  await page.reload()
  await expect(page.getByText('Unsaved changes restored')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Draft')
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('')
})

test.describe('a refused event', () => {
  test.use({ allowErrors: /status of (404|500)/ })

  test('shows an unknown deployment at its field', async ({ page }) => {
    await page.goto('/send-event?type=deploymentInfo&deploymentId=65f1de9107000000000000ff')
    await confirm(page)
    await expect(deploymentId(page)).toHaveAccessibleDescription(/The deployment was not found/)
    await expect(deploymentId(page)).toBeFocused()
    await deploymentId(page).fill(deployment)
    await confirm(page)
    await expect(page.getByRole('heading', { name: 'Event sent' })).toBeVisible()
  })
})
