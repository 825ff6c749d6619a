import { expectNoViolations } from './support/axe'
import { expectNoSidewaysScroll } from './support/layout'
import { expect, test } from './support/test'

const churn = '65f1de910700000000000001'

test('a deployment’s page is opened from the log, and leads to a mute and an event about it', async ({
  page,
}) => {
  await page.goto('/deliveries')
  await page.getByRole('table').getByRole('link', { name: 'Customer churn', exact: true }).first().click()
  await expect(page).toHaveURL(`/deployments/${churn}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Customer churn' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Notifications' }).getByRole('row')).toHaveCount(21)
  await page.getByRole('link', { name: 'Mute a policy' }).click()
  const drawer = page.getByRole('dialog', { name: 'Create mute' })
  await expect(drawer.getByRole('combobox', { name: 'Deployment' })).toHaveValue('Customer churn')
  await page.goBack()
  await page.getByRole('main').getByRole('link', { name: 'Send event' }).click()
  await expect(page.getByRole('combobox', { name: 'Deployment' })).toHaveValue('Customer churn')
})

test('the open picker of a deployment is accessible and fits a phone', async ({ page }) => {
  await page.goto('/send-event')
  await page.getByRole('combobox', { name: 'Deployment' }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoViolations(page)
})
