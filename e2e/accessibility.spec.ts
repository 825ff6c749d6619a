import { expectAccessible } from './support/accessible'
import { commonPlaces } from './support/places'
import { reportRefusals } from './support/refusals'
import { test } from './support/test'

// A violation of the policy in `deploy/nginx.conf` is logged as an error, which fails the test.
test.use({ colorScheme: 'light', allowErrors: /status of (409|500)/ })

// Without nginx, these tests run in the demo, where no policy applies.
test.describe('in light and dark mode, at 360 px, and in Japanese, under the policy of the web server', () => {
  for (const [place, go] of commonPlaces) {
    test(`${place} works and meets WCAG 2.2 AA`, async ({ page }) => {
      await reportRefusals(page)
      await go(page)
      await expectAccessible(page)
    })
  }
})
