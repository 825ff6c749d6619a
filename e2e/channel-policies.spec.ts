import type { Page } from '@playwright/test'
import { deletePolicy } from '~/contract/policies'
import { expectNoViolations } from './support/axe'
import { channelRow, openChannel, openList } from './support/channels'
import { failNext, storedChannel } from './support/mock'
import { chooseChannel, chooseTrigger } from './support/policies'
import { expect, test } from './support/test'

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Channel sections' }).getByRole('link', { name })

async function selectChannels(page: Page, names: string[]) {
  await openList(page)
  for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}` }).check()
}

test('the empty policies tab of a channel creates a policy for that channel', async ({ page }) => {
  await openChannel(page, 'Sandbox, please ignore')
  await tab(page, 'Policies').press('Enter')
  await expect(page.getByRole('heading', { name: 'No policies send to this channel' })).toBeVisible()
  await page.getByRole('link', { name: 'Create policy' }).click()
  const drawer = page.getByRole('dialog', { name: 'Create policy' })
  await expect(drawer.getByLabel('Channel', { exact: true })).toHaveValue('Sandbox, please ignore')
  await expect(page).toHaveURL(/\/channels\/\w+\/policies\/new$/)
  await chooseTrigger(drawer, 'Single event', 'Project created')
  await drawer.getByRole('button', { name: 'Create policy' }).click()
  await expect(
    page.getByRole('table', { name: 'Policies' }).getByText('Project created').first(),
  ).toBeVisible()
  await expect(page).toHaveURL(/\/channels\/\w+\/policies$/)
})

test('the list links to the policies that use a channel, and the channel’s tab opens, pauses, and deletes them', async ({
  page,
}) => {
  await openList(page)
  await channelRow(page, 'Fraud desk').getByRole('link', { name: '2 policies' }).click()
  await expect(page.getByRole('status').filter({ hasText: '1–2 of 2' })).toBeVisible()
  await openChannel(page, 'Fraud desk')
  await tab(page, 'Policies').click()
  await page.getByRole('link', { name: 'Fraud model health' }).click()
  const drawer = page.getByRole('dialog', { name: 'Fraud model health' })
  await drawer.getByRole('button', { name: 'Cancel' }).click()
  await expect(page).toHaveURL(/\/channels\/\w+\/policies$/)

  await page.getByRole('checkbox', { name: 'Select Fraud model health' }).check()
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Pause 1 policy' }).click()
  const paused = page.getByRole('switch', { name: 'Active: Fraud model health' })
  await expect(paused).not.toBeChecked()
  await page.getByRole('button', { name: 'Actions for Fraud model health' }).click()
  await page.getByRole('menuitem', { name: 'Delete policy' }).click()
  await expect(paused).toBeHidden()
  const deleted = page.getByRole('alert').filter({ hasText: 'Policy “Fraud model health” deleted.' })
  await deleted.getByRole('button', { name: 'Undo' }).click()
  await expect(paused).toBeVisible()
})

test('all policies of a channel move to another one', async ({ page }) => {
  await openChannel(page, 'Fraud desk')
  await tab(page, 'Policies').click()
  await page.getByRole('button', { name: 'Move all policies' }).click()
  const question = page.getByRole('dialog', { name: 'Move all policies from “Fraud desk”' })
  await expectNoViolations(page)
  await chooseChannel(question, 'Move to', 'Sandbox, please ignore')
  await question.getByRole('button', { name: 'Move all policies' }).click()
  await expect(page.getByText('2 policies moved to Sandbox, please ignore.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'No policies send to this channel' })).toBeVisible()
  expect(await storedChannel(page, 'Sandbox, please ignore')).toMatchObject({ policyCount: 2 })
})

test.describe('refused changes', () => {
  test.use({ allowErrors: /status of 500/ })

  test('a policy that cannot be deleted keeps its channel, which is named and stays selected', async ({
    page,
  }) => {
    await selectChannels(page, ['Fraud desk', 'Sandbox, please ignore', 'Data lake ingest'])
    await failNext(page, { operation: deletePolicy.id, status: 500 })
    await page.getByRole('button', { name: 'Delete 3 channels' }).click()
    const question = page.getByRole('dialog', { name: 'Delete 3 channels?' })
    await question.getByRole('radio', { name: 'Delete the policies as well' }).check()
    await question.getByRole('button', { name: 'Delete 3 channels' }).click()
    await expect(question.getByText('1 failed:')).toBeVisible()
    await expect(question.getByRole('listitem')).toHaveText([
      /^Fraud desk: Deleted 0 of 2 policies. “.+” couldn’t be deleted: /,
    ])
    await question.getByText('Close', { exact: true }).click()
    await expect(page.getByText('1 selected')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Select Fraud desk' })).toBeChecked()
    await expect(channelRow(page, 'Data lake ingest')).toBeHidden()
    expect(await storedChannel(page, 'Fraud desk')).toMatchObject({ policyCount: 2 })
  })
})
