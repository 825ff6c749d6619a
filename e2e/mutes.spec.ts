import type { Locator, Page } from '@playwright/test'
import { listMutes } from '~/contract/mutes'
import { listPolicies } from '~/contract/policies'
import { expect, test } from './support/test'

const churn = '65f1de910700000000000001'

const list = (page: Page) => page.getByRole('table', { name: 'Mutes' })
const rows = (page: Page) =>
  list(page)
    .locator('tbody')
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox') })
const entityField = (drawer: Locator) => drawer.getByRole('combobox', { name: 'Deployment' })
const policyField = (drawer: Locator) => drawer.getByLabel('Policy', { exact: true })

async function openMutes(page: Page, query = '') {
  await page.goto(`/mutes${query}`)
  await expect(page.getByRole('status').filter({ hasText: / of / })).toBeVisible()
}

test('a mute is created for a policy found by name, after a preview of what it silences', async ({
  page,
}) => {
  await openMutes(page)
  await page.getByRole('link', { name: 'Create mute' }).click()
  const drawer = page.getByRole('dialog', { name: 'Create mute' })
  await policyField(drawer).fill('accuracy')
  await page.getByRole('option', { name: /^Accuracy turned red/ }).click()
  await entityField(drawer).fill(churn)
  await expect(
    drawer.getByText('Policy “Accuracy turned red” will stop sending notifications about “Customer churn”.'),
  ).toBeVisible()
  await drawer.getByRole('button', { name: 'Create mute' }).click()
  await expect(rows(page).filter({ hasText: 'Accuracy turned red' })).toContainText(churn)
  await expect(page).toHaveURL('/mutes')
})

test('the list is grouped and filtered, and a reload restores it', async ({ page }) => {
  await openMutes(page)
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('Group by deployment')
  await expect(list(page).getByRole('columnheader').nth(1)).toHaveText('Deployment')
  await page.getByRole('searchbox', { name: 'Search by name or ID' }).fill('CHURN')
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('Fraud model health')
  await page.reload()
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByRole('combobox', { name: 'Group by' })).toHaveValue('entity')
  await page.getByRole('searchbox', { name: 'Search by name or ID' }).fill('elsewhere')
  await expect(page.getByRole('heading', { name: 'No matching mutes' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(rows(page)).toHaveCount(6)
})

test('a double click unmutes only one', async ({ page }) => {
  await openMutes(page)
  await page
    .getByRole('button', { name: /^Unmute / })
    .first()
    .dblclick()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(1)
  await expect(rows(page)).toHaveCount(5)
})

test.describe('with 5,000 policies', () => {
  test.use({ dataSet: 'large' })

  test('the list makes one call per thousand policies, and none per row', async ({ page }) => {
    const calls: string[] = []
    page.on('request', request => {
      const url = request.url()
      // The bell and the counts of the navigation read on their own.
      if (url.includes(listMutes.url) || url.includes(listPolicies.url)) calls.push(url)
    })
    await page.goto('/mutes')
    await expect(page.getByRole('heading', { name: 'No mutes yet' })).toBeVisible()
    expect(calls).toHaveLength(6)
  })
})
