import { expect, test } from './support/test'
import { dropPolicy, failNext } from './support/mock'
import { chooseChannel, openNewPolicy, openPolicies, openStoredPolicy, policyRow } from './support/policies'

test.use({ allowErrors: /status of (404|409|500)/ })

test.describe('a refused change', () => {
  test('puts the switch back and shows the reason once', async ({ page }) => {
    await openPolicies(page)
    await failNext(page, { operation: 'notificationPolicies.update', status: 500, delayMs: 300 })
    const active = policyRow(page, 'User deletions').getByRole('switch')
    await active.uncheck({ force: true })
    await expect(active).not.toBeChecked()
    await expect(page.getByText('“User deletions” wasn’t changed')).toBeVisible()
    await expect(active).toBeChecked()
  })

  test('shows in the form that the channel is deleted, and another can be saved', async ({ page }) => {
    const drawer = await openNewPolicy(page, '?event=project.created')
    await chooseChannel(drawer, 'Channel', 'Fraud desk')
    await failNext(page, {
      operation: 'notificationPolicies.create',
      status: 404,
      body: { message: 'Not found' },
    })
    await drawer.getByRole('button', { name: 'Create policy' }).click()
    await expect(drawer.getByText('This channel no longer exists. Choose another.')).toBeVisible()
    await chooseChannel(drawer, 'Channel', 'Audit store')
    await drawer.getByRole('button', { name: 'Create policy' }).click()
    await expect(page.getByText(/^Policy “.*” created/)).toBeVisible()
  })

  test('shows a conflict in the form, which keeps the input', async ({ page }) => {
    const drawer = await openNewPolicy(page, '?event=project.created')
    await chooseChannel(drawer, 'Channel', 'Fraud desk')
    const body = { message: 'Another policy has this name' }
    await failNext(page, { operation: 'notificationPolicies.create', status: 409, body })
    await drawer.getByRole('button', { name: 'Create policy' }).click()
    await expect(drawer.getByRole('alert')).toContainText('Another policy has this name')
    await expect(drawer.getByRole('textbox', { name: 'Name' })).toHaveValue('Project created to Fraud desk')
  })

  test('restores the row of a deletion and reports it once', async ({ page }) => {
    await openPolicies(page)
    await failNext(page, { operation: 'notificationPolicies.delete', status: 500 })
    await policyRow(page, 'Comments')
      .getByRole('button', { name: /^Actions/ })
      .click()
    await page.getByRole('menuitem', { name: 'Delete policy' }).click()
    await expect(policyRow(page, 'Comments')).toHaveCount(0)
    await expect(page.getByText(/Couldn’t delete this item, so it was restored/)).toBeVisible()
    await expect(policyRow(page, 'Comments')).toBeVisible()
  })

  test('names each failed deletion with its reason, and selects those rows again', async ({ page }) => {
    await openPolicies(page)
    const names = ['Comments', 'Actuals late', 'User deletions']
    for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}` }).check()
    const operation = 'notificationPolicies.delete'
    await failNext(page, { operation, status: 409, body: { message: 'Locked' }, delayMs: 600 })
    await failNext(page, { operation, status: 500, body: { message: 'Broken' } })
    await failNext(page, { operation, delayMs: 2500 })
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(policyRow(page, 'Comments')).toHaveCount(0)
    await expect(page.getByText('2 of 3 completed…')).toBeVisible()
    await expect(page.getByText('2 items couldn’t be deleted.')).toBeVisible()
    const failed = page.getByRole('alert').getByRole('listitem')
    await expect(failed).toHaveText([/: Locked$/, /: Broken$/])
    await expect(page.getByText('2 selected')).toBeVisible()
    const failedNames = (await failed.allTextContents()).map(text => text.replace(/: .*/, ''))
    for (const name of failedNames)
      await expect(page.getByRole('checkbox', { name: `Select ${name}`, exact: true })).toBeChecked()
    for (const name of names)
      await expect(policyRow(page, name)).toHaveCount(failedNames.includes(name) ? 1 : 0)
    await page.getByRole('alert').getByRole('button', { name: 'Close' }).click()
    await expect(failed).toHaveCount(0)
  })

  test('counts the failed one of several pauses, and keeps it selected', async ({ page }) => {
    await openPolicies(page)
    for (const name of ['Comments', 'Actuals late'])
      await page.getByRole('checkbox', { name: `Select ${name}` }).check()
    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Pause 2 policies?' })
    await failNext(page, { operation: 'notificationPolicies.update', status: 500 })
    await dialog.getByRole('button', { name: 'Pause 2 policies' }).click()
    await expect(dialog.getByText('1 failed:')).toBeVisible()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await expect(page.getByText('1 selected')).toBeVisible()
  })

  test('shows the refusal of the switch after its row has left the list', async ({ page }) => {
    await openPolicies(page, '?active=yes')
    await failNext(page, {
      operation: 'notificationPolicies.update',
      status: 409,
      body: { message: 'Locked' },
    })
    await policyRow(page, 'User deletions').getByRole('switch').click({ force: true })
    await expect(page.getByText('“User deletions” wasn’t changed: Locked')).toBeVisible()
    await expect(policyRow(page, 'User deletions').getByRole('switch')).toBeChecked()
  })

  test('counts the paused policies of a filtered list correctly, and names the failed one', async ({
    page,
  }) => {
    await openPolicies(page, '?active=yes')
    for (const name of ['Comments', 'Actuals late', 'User deletions'])
      await page.getByRole('checkbox', { name: `Select ${name}` }).check()
    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Pause 3 policies?' })
    await failNext(page, {
      operation: 'notificationPolicies.update',
      status: 409,
      body: { message: 'Locked' },
    })
    await dialog.getByRole('button', { name: 'Pause 3 policies' }).click()
    await expect(dialog.getByText('2 completed.')).toBeVisible()
    await expect(dialog.getByRole('listitem')).toHaveText(/: Locked$/)
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await expect(page.getByText('1 selected')).toBeVisible()
  })

  test('does not blame the channel if the policy itself is deleted', async ({ page }) => {
    await openPolicies(page)
    const drawer = await openStoredPolicy(page, 'Comments')
    await chooseChannel(drawer, 'Channel', 'Audit store')
    await dropPolicy(page, 'Comments')
    await drawer.getByRole('button', { name: 'Save policy' }).click()
    await expect(drawer.getByRole('alert')).toContainText('Not found')
    await expect(drawer.getByText('This channel no longer exists. Choose another.')).toHaveCount(0)
    await expect(drawer.getByLabel('Channel', { exact: true })).toHaveValue('Audit store')
  })

  test('shows at the channel field that the new channel of a stored policy is deleted', async ({ page }) => {
    await openPolicies(page)
    const drawer = await openStoredPolicy(page, 'Comments')
    await chooseChannel(drawer, 'Channel', 'Audit store')
    await failNext(page, { operation: 'notificationPolicies.update', status: 404 })
    await drawer.getByRole('button', { name: 'Save policy' }).click()
    await expect(drawer.getByText('This channel no longer exists. Choose another.')).toBeVisible()
  })
})
