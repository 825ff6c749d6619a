import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { openAsAdmin } from './support/connect'
import { test } from './support/service'

/** Returns a notification that links to a path of the product. */
const shared = (page: Page) => page.getByRole('main').getByRole('link', { name: 'Decision flow shared' })

test('a path links to the host of the API', async ({ page, service }) => {
  await openAsAdmin(page, '/inbox')
  await expect(shared(page).first()).toHaveAttribute('href', `${service.url}/decision-flows`)
})

test.describe('with a configured URL of the product', () => {
  test.use({ config: { productUrl: 'https://app.example/eu/' } })

  test('a path links to that URL, in a new tab', async ({ page }) => {
    await openAsAdmin(page, '/inbox')
    await expect(shared(page).first()).toHaveAttribute('href', 'https://app.example/eu/decision-flows')
    await expect(shared(page).first()).toHaveAttribute('target', '_blank')
  })
})
