import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { listChannels } from '~/contract/channels'
import { listPolicies } from '~/contract/policies'
import { channelList, channelRow, nameField } from './support/channels'
import { keyField, openAsAdmin } from './support/connect'
import { demoChip } from './support/demo'
import { adminKey, chooseOfConnection, connect, test, userKey } from './support/service'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

/** Returns everything in the tab's and the device's storage. */
const storedIn = (page: Page) =>
  page.evaluate(() => ({ tab: JSON.stringify(sessionStorage), device: JSON.stringify(localStorage) }))

test.describe('an administrator', () => {
  test('signs in on the page of the URL, with a key that is only in the header of the calls, and without the mock', async ({
    page,
    service,
    logsAndUrls,
  }) => {
    await openAsAdmin(page, '/policies?search=Comments')
    await expect(heading(page, 'Policies')).toBeVisible()
    await expect(page).toHaveURL('/policies?search=Comments')
    await service.failNext({ operation: listPolicies.id, status: 500 })
    await page.getByRole('searchbox', { name: 'Search policies by name' }).fill('Comment')
    await expect(page.getByRole('alert')).toBeVisible()
    const { tab, device } = await storedIn(page)
    expect(tab.split(adminKey)).toHaveLength(2)
    expect(device).not.toContain(adminKey)
    expect(await page.evaluate(() => JSON.stringify(history.state) + document.cookie)).not.toContain(adminKey)
    expect(await page.content()).not.toContain(adminKey)
    expect(logsAndUrls.join('\n')).not.toContain(adminKey)
    expect(logsAndUrls.some(it => it.includes('/assets/'))).toBe(true)
    expect(logsAndUrls.filter(it => /assets\/browser-|demo-worker|mockServiceWorker/.test(it))).toEqual([])
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
    await page.goto('/connect')
    await expect(page).toHaveURL('/overview')
    await expect(heading(page, 'Overview')).toBeVisible()
  })

  test('stays signed in after a reload, but not in a new tab, and signs out of tabs that have their own key', async ({
    page,
    context,
  }) => {
    await openAsAdmin(page)
    await page.reload()
    await expect(channelRow(page, 'Fraud desk')).toBeVisible()
    const other = await context.newPage()
    await other.goto('/channels')
    await expect(heading(other, 'Sign in')).toBeVisible()
    await connect(other, adminKey)
    await expect(channelRow(other, 'Fraud desk')).toBeVisible()
    await chooseOfConnection(other, 'Sign out')
    await expect(heading(page, 'Sign in')).toBeVisible()
    expect((await storedIn(page)).tab).not.toContain(adminKey)
  })

  test('who stays signed in on the device is signed in in a new tab, and signs out of every tab at once, leaving nothing in storage', async ({
    page,
    context,
  }) => {
    await page.goto('/channels')
    await page.getByLabel('Stay signed in on this device').check()
    await connect(page, adminKey)
    await expect(channelRow(page, 'Fraud desk')).toBeVisible()
    const other = await context.newPage()
    await other.goto('/channels/new/InApp')
    const name = nameField(other.getByRole('dialog'))
    await name.fill('Night shift')
    const { tab, device } = await storedIn(page)
    expect(device).toContain(adminKey)
    expect(tab).not.toContain(adminKey)
    await chooseOfConnection(page, 'Sign out')
    for (const each of [page, other]) {
      await expect(heading(each, 'Sign in')).toBeVisible()
      await expect(each).toHaveURL('/connect')
      const now = await storedIn(each)
      expect(now.tab + now.device).not.toContain(adminKey)
      expect(now.tab).not.toContain('Night shift')
    }
    await page.goBack()
    await expect(heading(page, 'Sign in')).toBeVisible()
    await expect(channelList(page)).toHaveCount(0)
  })
})

test.describe('a user without admin rights', () => {
  test('sees only the inbox, and why, causes no calls that the key does not allow, and can check again', async ({
    page,
    logsAndUrls,
    service,
  }) => {
    await page.goto('/policies')
    await connect(page, userKey)
    await expect(heading(page, 'This key only opens your inbox')).toBeVisible()
    await page.getByRole('button', { name: 'Open inbox' }).click()
    await expect(heading(page, 'Inbox')).toBeVisible()
    await expect(page.getByRole('navigation').getByRole('link')).toHaveText([
      'Inbox',
      'Why can I only see the inbox?',
    ])
    await page.keyboard.press('Control+K')
    const palette = page.getByRole('dialog', { name: 'Command palette' })
    await palette.getByRole('textbox').fill('policy')
    await expect(palette.getByText('No matches')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.goto('/')
    await expect(page).toHaveURL('/inbox')
    await page.goto('/policies')
    await expect(heading(page, 'Administrators only')).toBeVisible()
    expect(logsAndUrls.filter(it => it.includes('notificationPolicies'))).toEqual([])

    await page.getByRole('navigation').getByRole('link', { name: 'Inbox', exact: true }).click()
    await page.getByRole('link', { name: 'Why can I only see the inbox?' }).click()
    await expect(heading(page, 'Administrators only')).toBeVisible()
    await page.getByRole('button', { name: 'Check again' }).click()
    await expect(page.getByText('You still don’t have access.')).toBeVisible()
    const granted = { count: 0, totalCount: 0, next: null, previous: null, data: [] }
    await service.failNext({ operation: listChannels.id, status: 200, body: granted })
    await page.getByRole('button', { name: 'Check again' }).click()
    await expect(heading(page, 'Channels')).toBeVisible()
    await expect(page.getByRole('navigation').getByRole('link')).not.toHaveCount(2)
  })

  test.describe('on a server that the configuration does not name', () => {
    test.use({ config: { apiBaseUrl: '' } })

    test('can go back to enter another key without typing the server again', async ({ page, service }) => {
      await page.goto('/channels')
      await page.getByLabel('Server address').fill(service.url)
      await connect(page, userKey)
      await page.getByRole('button', { name: 'Use another key' }).click()
      await expect(page.getByLabel('Server address')).toHaveValue(service.url)
      await connect(page, adminKey)
      await expect(channelRow(page, 'Fraud desk')).toBeVisible()
    })
  })
})

test.describe('errors on the Connect page', () => {
  const server = (page: Page) => page.getByLabel('Server address')

  test('a rejected key is reported at its field, without the key itself', async ({ page, logsAndUrls }) => {
    await page.goto('/')
    await connect(page, 'a-wrong-key')
    await expect(keyField(page)).toHaveAccessibleDescription(/rejected this key/)
    await expect(keyField(page)).toBeFocused()
    await expect(page.getByText('a-wrong-key')).toHaveCount(0)
    expect(JSON.stringify([logsAndUrls, await storedIn(page)])).not.toContain('a-wrong-key')
  })

  test('an invalid address or key is reported at its field, and plain http shows a warning', async ({
    page,
    baseURL,
  }) => {
    await page.goto('/')
    await expect(keyField(page)).toBeVisible()
    const warning = page.getByText('This address uses HTTP without encryption')
    await expect(warning).toBeHidden()
    await server(page).fill('http://service.example')
    await expect(warning).toBeVisible()

    for (const [typed, message] of [
      ['//service.example', /Enter an address that starts with https:\/\/ or http:\/\//],
      ['https://robin:secret@service.example', /Remove the user name and password from the address/],
      ['data:text/html,x', /Enter an address that starts with https:\/\/ or http:\/\//],
      ['https://service.example?key=1', /^.*Enter a server address/],
      // The console's own web server has no API.
      ['', /it isn’t the Notifications API/],
    ] as const)
      await test.step(`the address “${typed}”`, async () => {
        await server(page).fill(typed)
        await connect(page, adminKey)
        await expect(server(page)).toHaveAccessibleDescription(message)
        await expect(server(page)).toBeFocused()
      })

    await connect(page, 'une clé')
    await expect(keyField(page)).toHaveAccessibleDescription(/This isn’t an API key/)

    // Accepts requests, but does not let pages of other origins read its answers.
    await page.route('https://service.example/**', route => route.abort())
    await server(page).fill('https://service.example')
    await connect(page, adminKey)
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Can’t reach https://service.example')
    await expect(alert).toContainText(`may not allow requests from ${baseURL} (CORS)`)
    await expect(alert).toHaveCount(1)
  })
})

test.describe('the demo', () => {
  test('starts from the Connect page, calls no server, and can be left again', async ({
    page,
    logsAndUrls,
    service,
  }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Try the demo' }).click()
    await page.getByRole('link', { name: 'Channels', exact: true }).click()
    await expect(channelRow(page, 'Fraud desk')).toBeVisible()
    await expect(demoChip(page)).toBeVisible()
    expect(logsAndUrls.filter(it => it.startsWith(service.url))).toEqual([])
    await chooseOfConnection(page, 'Exit demo')
    await expect(heading(page, 'Sign in')).toBeVisible()
    const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
    await expect.poll(workers).toBe(0)
    await connect(page, adminKey)
    await page.getByRole('link', { name: 'Channels', exact: true }).click()
    await expect(channelRow(page, 'Fraud desk')).toBeVisible()
    await expect(demoChip(page)).toHaveCount(0)
    expect(logsAndUrls.some(it => it.startsWith(service.url + listChannels.url))).toBe(true)
  })

  test('does not affect the real console in another tab', async ({ page, context }) => {
    await openAsAdmin(page)
    const demo = await context.newPage()
    await demo.goto('/')
    await demo.getByRole('button', { name: 'Try the demo' }).click()
    await demo.getByRole('link', { name: 'Channels', exact: true }).click()
    await expect(channelRow(demo, 'Fraud desk')).toBeVisible()
    await page.getByRole('link', { name: 'Policies', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Comments', exact: true })).toBeVisible()
    await chooseOfConnection(page, 'Sign out')
    await expect(heading(page, 'Sign in')).toBeVisible()
    await demo.reload()
    await expect(channelRow(demo, 'Fraud desk')).toBeVisible()
  })
})
