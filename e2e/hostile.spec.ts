import type { Page } from '@playwright/test'
import { createChannel, listChannels } from '~/contract/channels'
import { listEvents } from '~/contract/events'
import { listNotifications } from '~/contract/inbox'
import { nameField, openBeforeList, openList, openNew, saveUntested } from './support/channels'
import { deliveryOf, deliveryRows, exported, openLogOf } from './support/deliveries'
import { answerWith, failNext, makeChannel, makePolicy, storedNotifications } from './support/mock'
import { paste } from './support/paste'
import { expect, test } from './support/test'

const script = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>{{7*7}}'

// An unknown URL and a server error.
test.use({ allowErrors: /status of (404|500)/ })

/** Expects that no injected markup is in the page, and that no script has run. */
async function expectNoMarkup(page: Page) {
  await expect(page.locator('img')).toHaveCount(0)
  await expect(page.locator('body script')).toHaveCount(0)
  expect(await page.title()).not.toBe('owned')
}

/** Opens the inbox of a service that has exactly these notifications. */
async function openInboxOf(page: Page, notifications: readonly object[]) {
  await page.goto('/nowhere')
  const [stored] = await storedNotifications(page)
  const rows = notifications.map((given, index) => ({
    ...stored,
    userNotificationId: `6ae9eae3d99ccb3e03fd400${index}`,
    isRead: false,
    ...given,
  }))
  await answerWith(page, listNotifications, rows, { times: 20 })
  await page.goto('/inbox')
  await expect(page.getByRole('main').getByRole('checkbox')).toHaveCount(rows.length)
}

test('markup in a name is text wherever it is shown', async ({ page }) => {
  await page.goto('/nowhere')
  const { id } = await makeChannel(page, { channelType: 'InApp', name: script })
  await makePolicy(page, { name: script, channelId: id, eventType: 'project.created' })
  await openList(page)
  await page.getByRole('link', { name: script, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: script })).toBeVisible()
  await page.keyboard.press('Control+K')
  await page.getByPlaceholder('Search names or IDs').fill('onerror')
  await expect(page.getByRole('dialog').getByRole('button', { name: script }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Policies', exact: true }).click()
  await page
    .getByRole('table', { name: 'Policies' })
    .locator('a[data-kind="name"]', { hasText: script })
    .click()
  await expect(nameField(page.getByRole('dialog', { name: script }))).toHaveValue(script)
  await expectNoMarkup(page)
  await page.goto(`/policies/new?channelId=${id}`)
  await expect(page.getByRole('dialog').getByLabel('Channel', { exact: true })).toHaveValue(script)
  await expectNoMarkup(page)
})

test('markup in a delivery is text, in the list and in its details', async ({ page }) => {
  const headers = `X-Answer: ${script}`
  await openLogOf(page, [
    deliveryOf({
      emailSubject: script,
      status: script,
      // Not in the URL or a sent header: their values are masked in the bodies.
      request: { url: 'https://hooks.example/in', headers: '', body: script },
      response: { statusCode: script, headers, body: script, duration: 1 },
    }),
  ])
  await expect(deliveryRows(page)).toContainText(script)
  await deliveryRows(page).getByRole('link').first().click()
  const drawer = page.getByRole('dialog', { name: script })
  for (const name of ['Request body', 'Response body'])
    await expect(drawer.getByRole('region', { name })).toHaveText(script)
  await expectNoMarkup(page)
})

test('markup in the catalog of events and in a server error is text', async ({ page }) => {
  await openBeforeList(page)
  const catalog = {
    events: [{ id: 'a.b', label: script }],
    eventGroups: [{ id: 'a.all', label: script, events: ['a.b'] }],
  }
  await failNext(page, { operation: listEvents.id, status: 200, body: catalog, times: 5 })
  await page.getByRole('link', { name: 'Events', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: script })).toBeVisible()
  await page.getByRole('button', { name: script, exact: true }).click()
  await page.getByRole('link', { name: script, exact: true }).click()
  await expect(page.getByRole('dialog', { name: script })).toBeVisible()
  await expectNoMarkup(page)

  await page.keyboard.press('Escape')
  await failNext(page, { operation: listChannels.id, status: 500, body: { message: script } })
  await page.getByRole('link', { name: 'Channels' }).click()
  await expect(page.getByRole('alert')).toContainText(script)
  await expectNoMarkup(page)
})

test('markup in a notification is text, in the inbox and under the bell, and a link that is neither an http URL nor a path is inert', async ({
  page,
}) => {
  const scheme = 'javascript'
  const links = [
    `${scheme}:document.title="owned"`,
    ` ${scheme}:document.title="owned"`,
    '//other.example',
    '//[',
    '/\\[',
    '/\\other.example',
    'data:text/html,<script>1</script>',
    'https://[',
  ]
  await openInboxOf(page, [
    { title: script, description: `${script}!`, tooltip: script, link: '', relatedProject: { pid: script } },
    ...links.map((link, index) => ({ title: `To nowhere ${index}`, link })),
  ])
  const row = page.getByRole('main').getByRole('listitem').first()
  await expect(row.getByRole('button', { name: script, exact: true })).toBeVisible()
  await expect(row).toContainText(`${script}!`)
  await page.getByRole('button', { name: 'Inbox, 9 unread' }).click()
  const bell = page.getByRole('dialog', { name: 'Inbox' })
  await expect(bell.getByRole('button', { name: script, exact: true })).toBeVisible()
  await expect(bell.getByRole('listitem')).toHaveCount(6)
  await expect(page.getByRole('link', { name: 'To nowhere' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  for (const index of links.keys())
    await page
      .getByRole('main')
      .getByRole('button', { name: `To nowhere ${index}`, exact: true })
      .click()
  await expect(page).toHaveURL('/inbox')
  await expectNoMarkup(page)
})

test('an exported file has no cell that a spreadsheet runs as a formula', async ({ page }) => {
  await page.goto('/nowhere')
  const { id: channelId } = await makeChannel(page, { channelType: 'InApp', name: '=CHANNEL()' })
  const eventType = 'project.created'
  const { id: policyId } = await makePolicy(page, { name: '@POLICY()', channelId, eventType })
  const formulas = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    'fine;=1+1',
    'fine; -1',
    '\n=1',
    '"=1"',
    '＝1',
    'fine;"=1"',
  ]
  await openLogOf(
    page,
    formulas.map((formula, index) => {
      const body = JSON.stringify({ event_type: formula, event: { entity_id: formula }, text: formula })
      return deliveryOf({
        id: `6ae9eae3d99ccb3e03fd40${10 + index}`,
        channelId,
        policyId,
        // A subject takes precedence over the body.
        emailSubject: index % 2 === 0 ? formula : '',
        status: formula,
        request: { url: null, headers: '', body },
        response: { statusCode: formula, headers: '', body: '', duration: 1 },
        timestamp: formula,
      })
    }),
  )
  await expect(deliveryRows(page).first()).toContainText('=CHANNEL()')
  const file = await exported(page, 'CSV')
  for (const formula of ["'=1+1", "'=CHANNEL()", "'@POLICY()"]) expect(file).toContain(formula)
  // Splits at every character that a spreadsheet may treat as the end of a cell, and removes quotes.
  const cells = file.split(/[,;\t\r\n]/).map(cell => cell.replace(/^["\s]+/, ''))
  expect(cells.filter(cell => /^[=+\-@＝]/.test(cell))).toEqual([])
})

test.describe('text pasted into a single-line field', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('is sent without line breaks, so that it cannot inject a header', async ({ page }) => {
    const drawer = await openNew(page, 'Webhook')
    await drawer.getByLabel('Payload URL').fill('https://hooks.example/in')
    await drawer.getByRole('button', { name: 'Add header' }).click()
    const fields = {
      Name: 'Night\r\nshift',
      'Secret token (optional)': 'se\ncret',
      'Header 1 name': 'X-Key\r\n',
      'Header 1 value': 'key\r\nX-Evil: 1',
    }
    for (const [name, text] of Object.entries(fields)) {
      await drawer.getByRole('textbox', { name, exact: true }).focus()
      await paste(page, text)
    }
    const sent = page.waitForRequest(
      request => request.method() === 'POST' && request.url().endsWith(createChannel.url),
    )
    await saveUntested(page)
    expect((await sent).postDataJSON()).toMatchObject({
      name: 'Night shift',
      secretToken: 'se cret',
      customHeaders: [{ name: 'X-Key', value: 'key X-Evil: 1' }],
    })
  })
})
