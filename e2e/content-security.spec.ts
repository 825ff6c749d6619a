import type { Page } from '@playwright/test'
import { channelRow } from './support/channels'
import { places } from './support/places'
import { watchProblems } from './support/problems'
import { adminKey, chooseOfConnection, connect } from './support/service'
import { visitWithoutKey } from './support/signed-out'
import { expect, test } from './support/test'

// A violation of the policy in `deploy/nginx.conf` is logged as an error, which fails the test.
test.use({ allowErrors: /status of (409|500)/ })

const ofDemo = new Set([
  'the mailbox',
  'the question before a reset',
  'the menu of the connection',
  'a page for administrators, to someone else',
])

const tellRefusals = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('securitypolicyviolation', event =>
      console.error(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    )
  })

for (const [place, go] of places.filter(([name]) => !ofDemo.has(name))) {
  test(`${place} works under the strict policy`, async ({ page }) => {
    await tellRefusals(page)
    await go(page)
    await expect(page.getByRole('heading').first()).toBeVisible()
  })
}

test('the Connect page works under the strict policy, with a wrong key and with a valid one', async ({
  browser,
}) => {
  await visitWithoutKey(browser, async (context, baseURL) => {
    const problems = watchProblems(context, { baseURL, isMocked: false })
    const page = await context.newPage()
    await tellRefusals(page)
    await page.goto('/channels')
    await connect(page, 'wrong')
    await expect(page.getByLabel('API key', { exact: true })).toHaveAccessibleDescription(/rejected this key/)
    await connect(page, adminKey)
    await expect(channelRow(page, 'Fraud desk')).toBeVisible()
    await chooseOfConnection(page, 'Sign out')
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    expect(problems.filter(problem => !problem.includes('status of 401'))).toEqual([])
  })
})
