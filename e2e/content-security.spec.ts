import { channelRow } from './support/channels'
import { watchProblems } from './support/problems'
import { reportRefusals } from './support/refusals'
import { adminKey, chooseOfConnection, connect } from './support/service'
import { visitWithoutKey } from './support/signed-out'
import { expect, test } from './support/test'

// That every page works under the policy is tested in `accessibility.spec.ts`.
test('the Connect page works under the strict policy, with a wrong key and with a valid one', async ({
  browser,
}) => {
  await visitWithoutKey(browser, async (context, baseURL) => {
    const problems = watchProblems(context, { baseURL, isMocked: false })
    const page = await context.newPage()
    await reportRefusals(page)
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
