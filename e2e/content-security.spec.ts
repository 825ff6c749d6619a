import { places } from './support/places'
import { expect, test } from './support/test'

// Whatever the policy of `deploy/nginx.conf` refuses is an error in the console, and so fails a test.
test.use({ allowErrors: /status of (409|500)/ })

const ofDemo = new Set([
  'the mailbox',
  'the question before a reset',
  'the menu of the connection',
  'a page for administrators, to somebody else',
])

for (const [place, go] of places.filter(([name]) => !ofDemo.has(name))) {
  test(`the strict policy holds for ${place}`, async ({ page }) => {
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', event =>
        console.error(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
      )
    })
    await go(page)
    await expect(page.getByRole('heading').first()).toBeVisible()
  })
}
