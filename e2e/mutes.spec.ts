import type { Locator, Page } from '@playwright/test'
import { listNotifications } from '~/contract/inbox'
import { expectNoViolations } from './support/axe'
import { expectNoSidewaysScroll } from './support/layout'
import { dropPolicy, storedMutes, storedPolicy } from './support/mock'
import { expect, test } from './support/test'

const churn = '65f1de910700000000000001'

const list = (page: Page) => page.getByRole('table', { name: 'Mutes' })
const rows = (page: Page) =>
  list(page)
    .locator('tbody')
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox') })
const entityField = (drawer: Locator) => drawer.getByRole('textbox', { name: 'Deployment ID' })
const policyField = (drawer: Locator) => drawer.getByLabel('Policy', { exact: true })

async function openMutes(page: Page, query = '') {
  await page.goto(`/mutes${query}`)
  await expect(page.getByRole('status').filter({ hasText: / of / })).toBeVisible()
}

/** Opens the form by a link that names a policy and an entity. */
async function followLink(page: Page, policy: string, entityId: string): Promise<Locator> {
  await page.goto('/nowhere')
  const policyId = (await storedPolicy(page, policy))?.id
  await page.goto(`/mutes/new?policyId=${policyId}&entityId=${entityId}`)
  return page.getByRole('dialog', { name: 'Create mute' })
}

test('a mute is made for a policy that is found by name, and says beforehand what it silences', async ({
  page,
}) => {
  await openMutes(page)
  await page.getByRole('link', { name: 'Create mute' }).click()
  const drawer = page.getByRole('dialog', { name: 'Create mute' })
  await policyField(drawer).fill('accuracy')
  await page.getByRole('option', { name: /^Accuracy turned red/ }).click()
  await entityField(drawer).fill(churn)
  await expect(
    drawer.getByText('Policy “Accuracy turned red” will stop sending notifications about this deployment.'),
  ).toBeVisible()
  await drawer.getByRole('button', { name: 'Create mute' }).click()
  await expect(rows(page).filter({ hasText: 'Accuracy turned red' })).toContainText(churn)
  await expect(page).toHaveURL('/mutes')
})

test('without policy or entity nothing is sent, and each field says so', async ({ page }) => {
  await page.goto('/mutes/new')
  const drawer = page.getByRole('dialog', { name: 'Create mute' })
  await drawer.getByRole('button', { name: 'Create mute' }).click()
  await expect(policyField(drawer)).toHaveAccessibleDescription('This field is required')
  await expect(entityField(drawer)).toHaveAccessibleDescription(/This field is required/)
})

test('a link fills the form, and says if the mute exists or the policy is paused', async ({ page }) => {
  const drawer = await followLink(page, 'Fraud model health', churn)
  await expect(policyField(drawer)).toHaveValue('Fraud model health')
  await expect(entityField(drawer)).toHaveValue(churn)
  await expect(drawer.getByText('is already muted for this deployment')).toBeVisible()
  await followLink(page, 'Shared deployments', churn)
  await expect(drawer.getByText('is paused, so it isn’t sending anything')).toBeVisible()
})

test('the list is grouped, filtered and comes back as it was', async ({ page }) => {
  await openMutes(page)
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('Group by deployment')
  await expect(list(page).getByRole('columnheader').nth(1)).toHaveText('Deployment ID')
  await page.getByRole('searchbox', { name: 'Full deployment ID' }).fill(churn)
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('Fraud model health')
  await page.reload()
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByRole('combobox', { name: 'Group by' })).toHaveValue('entity')
  await page.getByRole('searchbox', { name: 'Full organization ID' }).fill('elsewhere')
  await expect(page.getByRole('heading', { name: 'No matching mutes' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(rows(page)).toHaveCount(6)
})

test('pointless mutes are marked and found: their policy is paused or deleted', async ({ page }) => {
  await page.goto('/nowhere')
  await dropPolicy(page, 'Fraud model health')
  await openMutes(page)
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Without effect')
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).first()).toContainText('Policy paused')
  await expect(rows(page).last()).toContainText('Policy deleted')
})

test('one is unmuted and comes back by undo; several are gone for good after a while', async ({ page }) => {
  await openMutes(page)
  await page.getByRole('button', { name: `Unmute Fraud model health for ${churn}` }).click()
  await expect(rows(page)).toHaveCount(5)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rows(page)).toHaveCount(6)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await page.getByRole('button', { name: 'Remove 6 mutes' }).click()
  await expect(page.getByRole('heading', { name: 'No mutes yet' })).toBeVisible()
  expect(await storedMutes(page)).toHaveLength(6)
  await expect.poll(() => storedMutes(page)).toEqual([])
})

test('a double click unmutes one, not the next one too', async ({ page }) => {
  await openMutes(page)
  await page
    .getByRole('button', { name: /^Unmute / })
    .first()
    .dblclick()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(1)
  await expect(rows(page)).toHaveCount(5)
})

test('the list and the form break no rule of accessibility, and fit a phone', async ({ page }) => {
  await openMutes(page)
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
  await expectNoViolations(page)
  const drawer = await followLink(page, 'Shared deployments', churn)
  await expect(drawer.getByText('is paused, so it isn’t sending anything')).toBeVisible()
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
})

test.describe('refusals', () => {
  test.use({ allowErrors: /status of 404/ })

  test('a policy deleted in the meantime is reported at its field, and another can be selected', async ({
    page,
  }) => {
    const drawer = await followLink(page, 'Drift turned red', churn)
    await expect(drawer.getByText('will stop sending notifications about this deployment')).toBeVisible()
    await dropPolicy(page, 'Drift turned red')
    await drawer.getByRole('button', { name: 'Create mute' }).click()
    await expect(policyField(drawer)).toHaveAccessibleDescription(
      'This policy no longer exists. Choose another.',
    )
    await expect(entityField(drawer)).toHaveValue(churn)
    await policyField(drawer).fill('Accuracy')
    await page.getByRole('option', { name: /^Accuracy turned red/ }).click()
    await drawer.getByRole('button', { name: 'Create mute' }).click()
    await expect(rows(page).filter({ hasText: 'Accuracy turned red' })).toContainText(churn)
  })
})

test.describe('of 5,000 policies', () => {
  test.use({ dataSet: 'large' })

  test('the list takes a call a thousand, and none a row', async ({ page }) => {
    const calls: string[] = []
    page.on('request', request => {
      const url = request.url()
      // The bell asks for itself.
      if (url.includes('/api/v2/') && !url.includes(listNotifications.url)) calls.push(url)
    })
    await page.goto('/mutes')
    await expect(page.getByRole('heading', { name: 'No mutes yet' })).toBeVisible()
    expect(calls).toHaveLength(6)
  })
})
