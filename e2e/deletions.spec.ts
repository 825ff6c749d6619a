import { getPolicy } from '~/contract/policies'
import { deletionSeen } from './support/calls'
import { changePolicy, failNext, storedPolicy } from './support/mock'
import { deletePolicy, openPolicies, policyRow } from './support/policies'
import { expect, test } from './support/test'

test('a deletion can be undone for five seconds', async ({ page }) => {
  await page.clock.install()
  await openPolicies(page)
  await deletePolicy(page, 'Comments')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(policyRow(page, 'Comments')).toBeVisible()
  await page.clock.runFor(6000)
  await page.reload()
  await expect(policyRow(page, 'Comments')).toBeVisible()
  await deletePolicy(page, 'Comments')
  const deleted = deletionSeen(page)
  await page.clock.runFor(6000)
  await deleted
  await page.reload()
  await expect(policyRow(page, 'User deletions')).toBeVisible()
  await expect(policyRow(page, 'Comments')).toHaveCount(0)
})

test('a policy that another tab changes during its undo period is kept, and that is reported', async ({
  page,
  context,
}) => {
  await openPolicies(page)
  const other = await context.newPage()
  await openPolicies(other)
  await deletePolicy(page, 'Comments')
  await changePolicy(other, 'Comments', { name: 'Comments, renamed' })
  await expect(page.getByText('Someone else changed it')).toBeVisible()
  await expect(policyRow(page, 'Comments, renamed')).toBeVisible()
  expect(await storedPolicy(page, 'Comments, renamed')).toBeDefined()
})

test('the next page undoes the pause of a policy if the page is left while that is being undone', async ({
  page,
}) => {
  await openPolicies(page)
  const active = policyRow(page, 'Comments').getByRole('switch')
  await active.click()
  await failNext(page, { operation: getPolicy.id, delayMs: 3000 })
  const read = page.waitForRequest(
    request => request.url().includes('/notificationPolicies/') && request.method() === 'GET',
  )
  await page.getByRole('button', { name: 'Undo' }).click()
  await read
  await page.reload()
  await expect.poll(async () => (await storedPolicy(page, 'Comments'))?.active).toBe(true)
})

test.describe('a pending deletion', () => {
  // Both the closing page and the next one send it: on a server, the second call gets a 404.
  test.use({ allowErrors: /status of 404/ })

  test('is sent even if the page is left during the undo period', async ({ page }) => {
    await openPolicies(page)
    await deletePolicy(page, 'Comments')
    await page.reload()
    await expect(policyRow(page, 'User deletions')).toBeVisible()
    await expect(policyRow(page, 'Comments')).toHaveCount(0)
  })
})
