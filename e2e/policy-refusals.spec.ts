import { expect, test } from './support/test'
import { failNext } from './support/mock'
import { openPolicies, policyRow } from './support/policies'

test.use({ allowErrors: /status of (409|500)/ })

test('each failed deletion is named with its reason, and its row is selected again', async ({ page }) => {
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
