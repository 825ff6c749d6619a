import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { openAsAdmin } from './support/connect'
import { test } from './support/service'

/** A notification whose link is the path of a page of the product's. */
const shared = (page: Page) => page.getByRole('main').getByRole('link', { name: 'Decision flow shared' })

test('a path leads to the host of the API', async ({ page, service }) => {
  await openAsAdmin(page, '/inbox')
  await expect(shared(page).first()).toHaveAttribute('href', `${service.url}/decision-flows`)
})

test.describe('where a deployer has said where the product is', () => {
  test.use({ config: { productUrl: 'https://app.example/eu/' } })

  test('a path leads there, in a tab of its own', async ({ page }) => {
    await openAsAdmin(page, '/inbox')
    await expect(shared(page).first()).toHaveAttribute('href', 'https://app.example/eu/decision-flows')
    await expect(shared(page).first()).toHaveAttribute('target', '_blank')
  })
})
