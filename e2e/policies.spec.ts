import { chooseChannel, chooseTrigger, openNewPolicy, openPolicies, policyRow } from './support/policies'
import { expect, test } from './support/test'

test('a policy is created from a group and a channel, which the form asks for, and is named after both', async ({
  page,
}) => {
  await openPolicies(page)
  await page.getByRole('link', { name: 'Create policy' }).click()
  const drawer = page.getByRole('dialog', { name: 'Create policy' })
  const create = drawer.getByRole('button', { name: 'Create policy' })
  await create.click()
  await expect(drawer.getByText('Choose an event group', { exact: true })).toBeVisible()
  await expect(drawer.getByLabel('Channel', { exact: true })).toHaveAccessibleDescription(
    'This field is required',
  )
  await chooseTrigger(drawer, 'Event group', 'Comment-related events')
  await chooseChannel(drawer, 'Channel', 'Sandbox, please ignore')
  await expect(drawer.getByRole('textbox', { name: 'Name' })).toHaveValue(
    'Comment-related events to Sandbox, please ignore',
  )
  await expect(drawer.getByText('Will start getting 2 events')).toBeVisible()
  await create.click()
  const row = policyRow(page, 'Comment-related events to Sandbox, please ignore')
  await expect(row).toContainText('2 events')
  await expect(row.getByRole('switch')).toBeChecked()
})

test('a channel created from the policy form is filled in and changes a suggested name, and the rest is kept', async ({
  page,
}) => {
  // A list filtered by a group and an event starts with the event.
  const drawer = await openNewPolicy(page, '?group=comment.all&event=project.created')
  const name = drawer.getByRole('textbox', { name: 'Name' })
  const createChannel = async (type: RegExp, channelName: string) => {
    await drawer.getByRole('link', { name: 'Create channel' }).click()
    await page.getByRole('dialog', { name: 'Create channel' }).getByRole('link', { name: type }).click()
    const channel = page.getByRole('dialog', { name: /^Create .+ channel$/ })
    await channel.getByRole('textbox', { name: 'Name' }).fill(channelName)
    await channel.getByRole('button', { name: 'Create channel' }).click()
    await expect(drawer.getByLabel('Channel', { exact: true })).toHaveValue(channelName)
  }
  await chooseChannel(drawer, 'Channel', 'Fraud desk')
  await expect(name).toHaveValue('Project created to Fraud desk')
  await createChannel(/^In-app/, 'Everyone')
  await expect(name).toHaveValue('Project created to Everyone')

  await name.fill('Projects to the archive')
  await createChannel(/^Database/, 'Archive')
  await expect(name).toHaveValue('Projects to the archive')
  await drawer.getByRole('button', { name: 'Create policy' }).click()
  await expect(page.getByText('Policy “Projects to the archive” created.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(policyRow(page, 'Projects to the archive')).toContainText('Archive')
  await expect(policyRow(page, 'Projects to the archive')).toContainText('Project created')
})

test('selecting the first row moves no row, and the URL restores the filters', async ({ page }) => {
  await openPolicies(page)
  const row = policyRow(page, 'Comments')
  const before = await row.boundingBox()
  await page.getByRole('checkbox', { name: 'Select Comments', exact: true }).check()
  await expect(page.getByText('1 selected')).toBeVisible()
  expect(await row.boundingBox()).toEqual(before)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await expect(page.getByText('1 selected')).toHaveCount(0)

  await page.getByLabel('Event group', { exact: true }).selectOption({ label: 'Dataset-related events' })
  await page.getByLabel('Status').selectOption('Paused')
  await expect(policyRow(page, 'Datasets, south')).toBeVisible()
  await policyRow(page, 'Datasets, south').getByRole('link', { name: 'Datasets, south' }).click()
  await page.goBack()
  await page.reload()
  await expect(policyRow(page, 'Datasets, south')).toBeVisible()
  await expect(policyRow(page, 'User deletions')).toHaveCount(0)
  await expect(page.getByLabel('Status')).toHaveValue('no')
})
