import { failNext, storedPolicy } from './support/mock'
import {
  chooseChannel,
  chooseTrigger,
  openNewPolicy,
  openPolicies,
  policyList,
  policyRow,
} from './support/policies'
import { expect, test } from './support/test'

test('a policy is created from a group and a channel, is named after both, and appears in the list', async ({
  page,
}) => {
  await openPolicies(page)
  await page.getByRole('link', { name: 'Create policy' }).click()
  const drawer = page.getByRole('dialog', { name: 'Create policy' })
  await chooseTrigger(drawer, 'Event group', 'Comment-related events')
  await chooseChannel(drawer, 'Channel', 'Sandbox, please ignore')
  await expect(drawer.getByRole('textbox', { name: 'Name' })).toHaveValue(
    'Comment-related events to Sandbox, please ignore',
  )
  await expect(drawer.getByText('Will start getting 2 events')).toBeVisible()
  await drawer.getByRole('button', { name: 'Create policy' }).click()
  const row = policyRow(page, 'Comment-related events to Sandbox, please ignore')
  await expect(row).toContainText('2 events')
  await expect(row.getByRole('switch')).toBeChecked()
})

test('a policy needs a trigger and a channel, which the form checks before sending', async ({ page }) => {
  const drawer = await openNewPolicy(page)
  await drawer.getByRole('button', { name: 'Create policy' }).click()
  await expect(drawer.getByText('Choose an event group', { exact: true })).toBeVisible()
  await expect(drawer.getByLabel('Channel', { exact: true })).toHaveAccessibleDescription(
    'This field is required',
  )
})

test('a channel created from the policy form is filled in, and the rest of the form is kept', async ({
  page,
}) => {
  const drawer = await openNewPolicy(page)
  await chooseTrigger(drawer, 'Single event', 'Project created')
  await drawer.getByRole('textbox', { name: 'Name' }).fill('Projects to the archive')
  await drawer.getByRole('link', { name: 'Create channel' }).click()
  await page
    .getByRole('dialog', { name: 'Create channel' })
    .getByRole('link', { name: /^Database/ })
    .click()
  const channel = page.getByRole('dialog', { name: 'Create Database channel' })
  await channel.getByRole('textbox', { name: 'Name' }).fill('Archive')
  await channel.getByRole('button', { name: 'Create channel' }).click()
  await expect(drawer.getByLabel('Channel', { exact: true })).toHaveValue('Archive')
  await expect(drawer.getByRole('textbox', { name: 'Name' })).toHaveValue('Projects to the archive')
  await drawer.getByRole('button', { name: 'Create policy' }).click()
  await expect(policyRow(page, 'Projects to the archive')).toContainText('Archive')
})

test('a suggested name changes with the channel that was created from the form', async ({ page }) => {
  const drawer = await openNewPolicy(page, '?event=project.created')
  await chooseChannel(drawer, 'Channel', 'Fraud desk')
  await expect(drawer.getByRole('textbox', { name: 'Name' })).toHaveValue('Project created to Fraud desk')
  await drawer.getByRole('link', { name: 'Create channel' }).click()
  await page
    .getByRole('dialog', { name: 'Create channel' })
    .getByRole('link', { name: /^In-app/ })
    .click()
  const channel = page.getByRole('dialog', { name: 'Create In-app channel' })
  await channel.getByRole('textbox', { name: 'Name' }).fill('Everyone')
  await channel.getByRole('button', { name: 'Create channel' }).click()
  await expect(drawer.getByRole('textbox', { name: 'Name' })).toHaveValue('Project created to Everyone')
})

test('a policy created from a list filtered by group and event starts with the event', async ({ page }) => {
  const drawer = await openNewPolicy(page, '?group=comment.all&event=project.created')
  await chooseChannel(drawer, 'Channel', 'Fraud desk')
  await drawer.getByRole('button', { name: 'Create policy' }).click()
  await expect(page.getByText('Policy “Project created to Fraud desk” created.')).toBeVisible()
})

test('the note before saving shows which events the channel will get twice', async ({ page }) => {
  await openPolicies(page)
  const drawer = await openNewPolicy(page, '?group=model_deployments.critical_health')
  await chooseChannel(drawer, 'Channel', 'Ticket intake')
  await expect(drawer.getByText('Effect on this channel')).toBeVisible()
  await drawer.getByText(/and will get .* twice/).click()
  await expect(drawer.getByText(/Already gets 7 events/)).toBeVisible()
})

test('the note before saving mentions a group that is not in the catalog', async ({ page }) => {
  const drawer = await openNewPolicy(page, '?group=groups.of-a-newer-service')
  await chooseChannel(drawer, 'Channel', 'Ticket intake')
  await expect(drawer.getByText('event group groups.of-a-newer-service isn’t in your catalog')).toBeVisible()
})

test('the switch in the row pauses a policy at once', async ({ page }) => {
  await openPolicies(page)
  const active = policyRow(page, 'User deletions').getByRole('switch')
  const stored = page.waitForResponse(response => response.request().method() === 'PUT')
  await active.uncheck({ force: true })
  await expect(active).not.toBeChecked()
  await stored
  await page.reload()
  await expect(active).not.toBeChecked()
})

test('a switch pressed twice ends in the second state, even if the first answer is late', async ({
  page,
}) => {
  await openPolicies(page)
  await failNext(page, { operation: 'notificationPolicies.update', delayMs: 500 })
  const answered: string[] = []
  page.on('response', response => {
    const request = response.request()
    if (request.method() === 'PUT') answered.push(request.postData() ?? '')
  })
  const active = policyRow(page, 'User deletions').getByRole('switch')
  await active.uncheck({ force: true })
  await active.check({ force: true })
  await expect.poll(() => answered).toEqual(['{"active":false}', '{"active":true}'])
  await expect(active).toBeChecked()
  expect(await storedPolicy(page, 'User deletions')).toMatchObject({ active: true })
})

test('selecting the first row moves no row', async ({ page }) => {
  await openPolicies(page)
  const row = policyRow(page, 'Comments')
  const before = await row.boundingBox()
  await page.getByRole('checkbox', { name: 'Select Comments', exact: true }).check()
  await expect(page.getByText('1 selected')).toBeVisible()
  expect(await row.boundingBox()).toEqual(before)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await expect(page.getByText('1 selected')).toHaveCount(0)
})

test('several policies move to another channel', async ({ page }) => {
  await openPolicies(page)
  for (const name of ['Comments', 'Actuals late'])
    await page.getByRole('checkbox', { name: `Select ${name}` }).check()
  await page.getByRole('button', { name: 'Move to channel' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move 2 policies' })
  await expect(dialog.getByRole('button', { name: 'Move 2 policies' })).toBeDisabled()
  await chooseChannel(dialog, 'Move to', 'Audit store')
  await dialog.getByRole('button', { name: 'Move 2 policies' }).click()
  await expect(page.getByText('2 policies moved to Audit store.')).toBeVisible()
  for (const name of ['Comments', 'Actuals late'])
    await expect(policyRow(page, name)).toContainText('Audit store')
})

test('the URL restores the filters, page, and open policy', async ({ page }) => {
  await openPolicies(page)
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

test('a policy for an event that is not in the catalog is shown, and an edit keeps the event', async ({
  page,
}) => {
  await openPolicies(page)
  await policyList(page).getByRole('link', { name: 'Old health check' }).click()
  const drawer = page.getByRole('dialog', { name: 'Old health check' })
  await expect(drawer.getByText(/isn’t in your catalog/)).toBeVisible()
  await drawer.getByRole('textbox', { name: 'Name' }).fill('Old health check, renamed')
  await drawer.getByRole('button', { name: 'Save policy' }).click()
  await expect(policyRow(page, 'Old health check, renamed')).toBeVisible()
  await policyRow(page, 'Old health check, renamed')
    .getByRole('link', { name: 'Old health check, renamed' })
    .click()
  await expect(page.getByRole('dialog').getByText(/isn’t in your catalog/)).toBeVisible()
})

test('a duplicate starts as a copy of the policy, with another name', async ({ page }) => {
  await openPolicies(page)
  await policyRow(page, 'Comments')
    .getByRole('button', { name: /^Actions/ })
    .click()
  await page.getByRole('menuitem', { name: 'Duplicate policy' }).click()
  const drawer = page.getByRole('dialog', { name: 'Create policy' })
  await expect(drawer.getByRole('textbox', { name: 'Name' })).toHaveValue('Copy of Comments')
  await expect(drawer.getByRole('group', { name: 'Trigger' })).toContainText('Comment-related events2 events')
  await drawer.getByRole('button', { name: 'Create policy' }).click()
  await expect(policyRow(page, 'Copy of Comments')).toBeVisible()
})

test('a reload restores the form of a policy', async ({ page }) => {
  const drawer = await openNewPolicy(page)
  await drawer.getByRole('textbox', { name: 'Name' }).fill('Half a policy')
  await page.reload()
  await expect(drawer.getByRole('textbox', { name: 'Name' })).toHaveValue('Half a policy')
})

test('a policy with an unknown channel type and event is shown, and an edit keeps both', async ({ page }) => {
  await openPolicies(page)
  const stored = await storedPolicy(page, 'Comments')
  const newer = {
    ...stored,
    channel: { ...stored?.channel, channelType: 'DataRobotCustomJob' },
    eventGroup: null,
    eventType: { id: 'jobs.finished', label: 'Job finished' },
  }
  const list = { count: 1, totalCount: 1, next: null, previous: null, data: [newer] }
  await failNext(page, { operation: 'notificationPolicies.list', status: 200, body: list })
  await failNext(page, { operation: 'notificationPolicies.retrieve', status: 200, body: newer, times: 2 })
  await page.reload()
  await expect(policyRow(page, 'Comments')).toContainText('Job finished')
  await expect(policyRow(page, 'Comments').getByRole('img', { name: 'DataRobotCustomJob' })).toBeVisible()
  await policyRow(page, 'Comments').getByRole('link', { name: 'Comments' }).click()
  const drawer = page.getByRole('dialog', { name: 'Comments' })
  await expect(drawer.getByText('jobs.finished isn’t in your catalog.')).toBeVisible()
  await drawer.getByRole('textbox', { name: 'Name' }).fill('Comments, renamed')
  await drawer.getByRole('button', { name: 'Save policy' }).click()
  await expect(page.getByText('Policy “Comments, renamed” saved.')).toBeVisible()
  const { name: _, updatedAt: __, ...kept } = (await storedPolicy(page, 'Comments, renamed')) ?? {}
  expect(stored).toMatchObject(kept)
})
