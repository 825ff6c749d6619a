import { expectAccessible } from './support/accessible'
import { demoPlaces } from './support/places'
import { expect, test } from './support/test'

test.describe('in light and dark mode, at 360 px, and in Japanese', () => {
  test.use({ colorScheme: 'light' })

  for (const [place, go] of demoPlaces) {
    test(`${place} meets WCAG 2.2 AA`, async ({ page }) => {
      await go(page)
      await expectAccessible(page)
    })
  }

  test('the navigation on a phone meets WCAG 2.2 AA', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/channels')
    await page.getByRole('button', { name: 'Open navigation' }).click()
    await expect(page.getByRole('dialog', { name: 'Belltrace' })).toBeVisible()
    await expectAccessible(page)
  })
})
