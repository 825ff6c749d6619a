import type { Locator, Page } from '@playwright/test'
import { makeChannel, makePolicy, sendEvent, storedChannel } from './support/mock'
import { expect, test } from './support/test'

const card = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
const attention = (page: Page) => card(page, 'Needs attention')
const figure = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Key figures' }).getByRole('link', { name })
const row = (page: Page, text: string): Locator =>
  attention(page).getByRole('listitem').filter({ hasText: text })

/** Opens the overview, and waits for all of it. */
async function openOverview(page: Page, query = ''): Promise<void> {
  await page.goto(`/overview${query}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

test.describe('in an incident', () => {
  test.use({ dataSet: 'incident' })

  test('the overview names the failing channel, the cause, and since when, leads to what to do, and shows each event once', async ({
    page,
  }) => {
    await openOverview(page)
    const failing = attention(page).getByRole('listitem').first()
    await expect(failing).toContainText(/^Platform on-call pager has been failing since (\w+,? )?\d\d:\d\d/)
    await expect(failing).toContainText(/Server error \(50\d\) · \d+ undelivered notifications/)
    await expect(failing).toBeInViewport()
    await expect(figure(page, 'Failing channels')).toContainText('2 of 20')
    await expect(page.getByText(/^Covers the last 24 hours · [\d,]+ attempts$/)).toBeVisible()

    await attention(page).getByRole('link', { name: 'Fix: Platform on-call pager' }).click()
    const drawer = page.getByRole('dialog', { name: 'Edit channel' })
    await expect(drawer.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
      'Platform on-call pager',
    )
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL('/overview')

    const events = card(page, 'Latest events').getByRole('listitem')
    await expect(events).toHaveCount(5)
    const first = events.first()
    await expect(first).toContainText(/^(Undelivered|In progress).*\d of \d channels received it.*ago$/)
    await first.getByRole('link').click()
    await expect(page).toHaveURL(/\/deliveries\/[0-9a-f]+$/)
    await page.goBack()

    const { id = '' } = (await storedChannel(page, 'Platform on-call pager')) ?? {}
    await failing.getByRole('link', { name: /^Resend \d+: Platform on-call pager$/ }).click()
    await expect(page).toHaveURL(new RegExp(`/deliveries/resend\\?channel=${id}&of=all&from=[^&]+$`))
  })
})

test('every figure leads to what it counts, and the number of events that no one gets is that of the events page', async ({
  page,
}) => {
  await openOverview(page, '?last=7d')
  const addresses = {
    'Failing channels': '/channels?health=failing',
    'Undelivered notifications': '/deliveries?status=is%3Aundelivered&last=7d',
    'Delivered after failing': '/deliveries?status=is%3Arecovered&last=7d',
    'Median response time': '/deliveries/health?last=7d',
    'Events no one gets': '/events?coverage=unreached',
  }
  for (const [name, address] of Object.entries(addresses)) {
    await expect(figure(page, name)).toHaveAttribute('href', address)
    await expect(figure(page, name)).toContainText(/\d/)
  }
  const text = await figure(page, 'Events no one gets').textContent()
  const count = /gets\s*(\d+)/.exec(text ?? '')?.[1] ?? ''
  await figure(page, 'Events no one gets').click()
  await expect(page.getByRole('combobox', { name: 'Coverage' }).locator('option:checked')).toHaveText(
    `No active policies (${count})`,
  )
})

test('what needs attention and the newest notifications lead to their pages, and the range is in the URL', async ({
  page,
}) => {
  await openOverview(page)
  // Older deliveries are loaded until the range is covered.
  await page.getByRole('radio', { name: '30 days' }).check()
  await expect(page).toHaveURL('/overview?last=30d')
  await expect(page.getByText(/^Covers the last 30 days · [\d,]+ attempts$/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: '30 days' })).toBeChecked()

  const inbox = card(page, 'Inbox')
  await expect(inbox.getByRole('listitem')).toHaveCount(5)
  await inbox.getByRole('link', { name: '24 unread' }).click()
  await expect(page).toHaveURL('/inbox')
  await openOverview(page)
  const more = attention(page).getByRole('button', { name: /^Show \d+ more$/ })
  if (await more.isVisible()) await more.click()
  const events = row(page, 'reach no one')
  await expect(events.getByRole('link', { name: /^Create policy: / })).toHaveAttribute(
    'href',
    '/policies/new',
  )
  await expect(events.getByRole('link', { name: /^Review: / })).toHaveAttribute(
    'href',
    '/events?coverage=unreached',
  )
  await expect(
    row(page, 'more than once')
      .getByRole('link', { name: /^Review: / })
      .first(),
  ).toHaveAttribute('href', /^\/channels\/[0-9a-f]+\/policies$/)
  await row(page, 'no effect')
    .getByRole('link', { name: /^Review: / })
    .click()
  await expect(page).toHaveURL('/mutes?pointless=yes')
})

test.describe('without data', () => {
  test.use({ dataSet: 'empty' })

  test('the setup guide checks off completed steps, and the overview replaces it at the end', async ({
    page,
  }) => {
    await openOverview(page)
    const guide = card(page, 'Get started')
    const done = guide.getByRole('img', { name: 'Completed' })
    await expect(guide).toContainText('0 of 3 completed')
    await expect(guide.getByRole('link')).toHaveText(['Create channel', 'Create policy', 'Send event'])
    await expect(page.getByRole('list', { name: 'Key figures' })).toHaveCount(0)

    const channel = await makeChannel(page, { name: 'Night shift', channelType: 'InApp' })
    await openOverview(page)
    await expect(done).toHaveCount(1)
    await expect(guide.getByRole('link')).toHaveText(['Create policy', 'Send event'])

    const eventType = 'model_deployments.accuracy_red'
    await makePolicy(page, { name: 'Accuracy', channelId: channel.id, eventType })
    await openOverview(page)
    await expect(guide).toContainText('2 of 3 completed')
    await guide.getByRole('link', { name: 'Send event' }).click()
    await expect(page).toHaveURL(`/send-event?type=${eventType}&title=Test`)

    await sendEvent(page, { eventType, timestamp: new Date().toISOString() })
    await openOverview(page)
    await expect(guide).toHaveCount(0)
    await expect(attention(page)).toContainText('All notifications are being delivered.')
    await expect(attention(page)).toContainText(
      /Checked: 1 channel, \d+ notifications?, 1 policy, and 0 mutes\./,
    )
  })
})
