import type { Locator, Page } from '@playwright/test'
import { isOfPage } from './support/calls'
import { failNext } from './support/mock'
import { expect, test } from './support/test'

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search by name or ID' })
const coverage = (page: Page) => page.getByRole('combobox', { name: 'Coverage' })
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const rows = (page: Page) => page.getByRole('main').getByRole('region').getByRole('listitem')
/** An event where it is listed: other sections that contain it only link to it. */
const row = (page: Page, name: string) =>
  rows(page)
    .filter({ has: page.getByRole('link', { name, exact: true }) })
    .filter({ has: page.getByRole('button', { name: /^Copy Event ID/ }) })
const drawer = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })

const receiver = (event: Locator, policy: string) =>
  event.getByRole('table', { name: 'Who gets it' }).getByRole('row').filter({ hasText: policy })

const serviceRed = 'Deployment Service Health Change: Red'

async function openCatalog(page: Page, query = '') {
  await page.goto(`/events${query}`)
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
}

const expandAll = (page: Page) => page.getByRole('button', { name: 'Expand all' })

test('the catalog lists every event once and every group, each with its receivers', async ({ page }) => {
  await openCatalog(page)
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(26)
  await expect(rows(page)).toHaveCount(0)
  await expandAll(page).click()
  await expect(page.getByRole('button', { name: /^Copy Event ID/ })).toHaveCount(163)
  await expect(row(page, 'Comment created')).toContainText('1 policy')
  await expect(row(page, 'Dataset created')).toContainText('Only paused policies')
  await expect(row(page, 'Secure configuration created')).toContainText('No policies')
  const datasets = section(page, 'Dataset-related events')
  await expect(datasets).toContainText('7 events · 7 only paused')
  await expect(datasets.getByRole('link', { name: '2 policies' })).toBeVisible()
})

test('the search finds events by name and ID as the user types', async ({ page }) => {
  await openCatalog(page)
  await search(page).fill('SERVICE HEALTH CHANGE: RED')
  await expect(rows(page)).toHaveCount(2)
  await expect(row(page, serviceRed)).toBeVisible()
  await search(page).fill('users_delete.preview')
  await expect(rows(page)).toHaveCount(3)
  await search(page).fill('no one has this')
  await expect(page.getByRole('heading', { name: 'No matching events' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(search(page)).toHaveValue('')
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(26)
})

test('the coverage filter shows and counts the matching events', async ({ page }) => {
  await openCatalog(page)
  await coverage(page).selectOption('paused')
  await expect(row(page, 'Dataset created')).toBeVisible()
  await expect(row(page, serviceRed)).toBeHidden()
  const count = await rows(page).count()
  await expect(coverage(page).locator('option:checked')).toHaveText(`Only paused policies (${count})`)
})

test('the entity type is filtered by the service', async ({ page }) => {
  await openCatalog(page)
  const asked = page.waitForRequest(/notificationEvents\/\?relatedEntityType=deployment/)
  await page.getByRole('combobox', { name: 'Entity type' }).selectOption('deployment')
  await asked
  await expect(row(page, 'Comment created')).toBeHidden()
  await expect(row(page, serviceRed)).toBeVisible()
})

test('a reload restores the search, filters, and open event', async ({ page }) => {
  await openCatalog(page)
  await search(page).fill('health')
  await expect(page).toHaveURL(/search=health/)
  await coverage(page).selectOption('covered')
  await expect(page).toHaveURL(/coverage=covered/)
  await row(page, serviceRed).getByRole('link').click()
  await expect(drawer(page, serviceRed)).toBeVisible()
  await page.reload()
  await expect(drawer(page, serviceRed)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer(page, serviceRed)).toBeHidden()
  await expect(search(page)).toHaveValue('health')
  await expect(coverage(page)).toHaveValue('covered')
})

test('an event shows who gets it and its last deliveries, and links to a new policy', async ({ page }) => {
  await page.goto('/events/model_deployments.service_health_red')
  const event = drawer(page, serviceRed)
  await expect(event.getByText(/^9 of 9 matching policies would send to 8 channels/)).toBeVisible()
  const pager = receiver(event, 'Service red to the pager')
  await expect(pager).toContainText('For this event')
  await expect(pager).toContainText('Gets it 2 times')
  await pager.getByRole('link', { name: 'Delivered' }).click()
  await expect(page).toHaveURL(/\/deliveries\/[0-9a-f]{24}$/)
  await page.getByRole('link', { name: 'Who gets this event?' }).click()
  await expect(page).toHaveURL(/\/events\/model_deployments\.service_health_red\?deployment=[0-9a-f]{24}$/)
  await event.getByRole('link', { name: 'Create policy for this event' }).click()
  await expect(page).toHaveURL(/\/policies\/new\?event=model_deployments\.service_health_red&returnTo=/)
})

test('an event that is not in the catalog is reported as unknown, with its policies', async ({ page }) => {
  await page.goto('/events/model_deployments.legacy_health_check')
  const event = drawer(page, 'model_deployments.legacy_health_check')
  await expect(event).toContainText('This event isn’t in your catalog')
  await expect(event.getByRole('link', { name: 'Old health check' })).toBeVisible()
  await expect(event.getByRole('link', { name: 'Create policy for this event' })).toBeHidden()
})

test.describe('a failed read', () => {
  test.use({ allowErrors: /status of 4\d\d/ })

  test('of the catalog shows an error in place of the list, with a retry', async ({ page }) => {
    await page.goto('/channels')
    await failNext(page, { operation: 'notificationEvents.list', status: 404, times: 1 })
    await page.getByRole('navigation').getByRole('link', { name: 'Events' }).click()
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
    await expect(section(page, 'Comment-related events')).toBeVisible()
  })

  test('of the policies still shows the events', async ({ page }) => {
    await page.goto('/channels')
    await failNext(page, { operation: 'notificationPolicies.list', status: 404, times: 1 })
    await page.getByRole('navigation').getByRole('link', { name: 'Events' }).click()
    await expect(page.getByRole('alert')).toHaveCount(1)
    await expandAll(page).click()
    await expect(row(page, serviceRed)).not.toContainText('policies')
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
    await expect(row(page, serviceRed)).toContainText('9 policies')
  })
})

test.describe('with thousands of policies', () => {
  test.use({ dataSet: 'large' })

  test('the catalog makes only a few calls', async ({ page }) => {
    const calls: string[] = []
    page.on('request', request => {
      if (isOfPage(request.url())) calls.push(request.url())
    })
    await page.goto('/events')
    await expect(section(page, 'Deployment health changes')).toContainText('covered')
    expect(calls.length).toBeLessThan(10)
  })
})
