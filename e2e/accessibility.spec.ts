import type { Page } from '@playwright/test'
import { expectNoViolations } from './support/axe'
import { expectNoSidewaysScroll } from './support/layout'
import { places } from './support/places'
import { expect, test } from './support/test'

/** As it is, and then in the other colour scheme and as narrow as a phone. */
async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expectNoViolations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expectNoSidewaysScroll(page)
  await expectNoViolations(page)
}

test.describe('WCAG 2.2 AA holds, light and dark and at 360 px, for', () => {
  test.use({ colorScheme: 'light', allowErrors: /status of (409|500)/ })

  for (const [place, go] of places) {
    test(place, async ({ page }) => {
      await go(page)
      await expectAccessible(page)
    })
  }

  test('the navigation of a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/channels')
    await page.getByRole('button', { name: 'Open navigation' }).click()
    await expect(page.getByRole('dialog', { name: 'Notifications' })).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('in Japanese, WCAG 2.2 AA holds and nothing is too wide for', () => {
  test.use({ colorScheme: 'light', locale: 'ja-JP' })

  const addresses = [
    '/channels',
    '/channels/new',
    '/channels/new/Webhook',
    '/policies',
    '/policies/new?event=project.created',
    '/events',
    '/events/project.created',
    '/mutes',
    '/mutes/new',
    '/send-event?type=serviceHealthChangeRed',
    '/deliveries?status=failed',
    '/deliveries/health',
    '/inbox',
    '/nowhere',
  ]
  for (const address of addresses) {
    test(address, async ({ page }) => {
      await page.goto(address)
      await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      await expectAccessible(page)
    })
  }

  test('a channel and its form', async ({ page }) => {
    await page.goto('/channels')
    await page.getByRole('link', { name: 'Platform on-call pager' }).click()
    await expect(page.getByRole('listitem')).toHaveCount(3)
    await expectAccessible(page)
    await page.goto(`${page.url()}/edit`)
    await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue('Platform on-call pager')
    await expectAccessible(page)
  })
})
