import type { Page } from '@playwright/test'
import { getChannel, listChannels } from '~/contract/channels'
import { listDeliveries } from '~/contract/deliveries'
import { listEvents } from '~/contract/events'
import { listNotifications } from '~/contract/inbox'
import { listMutes } from '~/contract/mutes'
import { getPolicy, listPolicies } from '~/contract/policies'
import { channelRow, fact, nameField, nameLinks, openBeforeList } from './support/channels'
import { deliveryOf, deliveryRows, openLogOf } from './support/deliveries'
import { answerWith, failNext, storedChannel, storedNotifications, storedPolicy } from './support/mock'
import { policyRow } from './support/policies'
import { expect, test } from './support/test'

/** Answers with a channel that has an unknown type, language, and field, and unparsable dates. */
async function newerChannel(page: Page) {
  const stored = await storedChannel(page, 'Fraud desk')
  return {
    ...stored,
    channelType: 'DataRobotCustomJob',
    contentType: 'application/cbor',
    languageCode: 'tlh',
    createdAt: 'yesterday',
    updatedAt: '2026-13-45T00:00:00Z',
    lastNotificationAt: '',
    retention: { days: 30 },
  }
}

test('a channel with an unknown type, language, and date is shown as received, and an edit keeps them', async ({
  page,
}) => {
  await openBeforeList(page)
  const newer = await newerChannel(page)
  await answerWith(page, listChannels, [newer])
  await page.getByRole('link', { name: 'Channels' }).click()
  await expect(channelRow(page, 'Fraud desk')).toContainText('DataRobotCustomJob')

  await failNext(page, { operation: getChannel.id, status: 200, body: newer, times: 3 })
  await page.goto(`/channels/${newer.id}`)
  await expect(fact(page, 'Created')).toHaveText('yesterday')
  await expect(fact(page, 'Message language')).toHaveText('tlh')
  await page.getByRole('link', { name: 'Edit channel' }).click()
  const drawer = page.getByRole('dialog', { name: 'Edit channel' })
  await nameField(drawer).fill('Fraud desk, renamed')
  const sent = page.waitForRequest(request => request.method() === 'PUT')
  await drawer.getByRole('button', { name: 'Save channel' }).click()
  const body: unknown = (await sent).postDataJSON()
  // Only changed fields are sent: the unknown ones stay as they are.
  expect(body).toEqual({ name: 'Fraud desk, renamed' })
})

test('policies without a trigger and a channel’s name, or without their channel, are shown with its ID', async ({
  page,
}) => {
  await page.goto('/nowhere')
  const stored = await storedPolicy(page, 'Comments')
  const orphan = { ...(await storedPolicy(page, 'User deletions')), channel: null }
  const channel = { ...stored?.channel, name: '' }
  const odd = { ...stored, channel, eventGroup: null, eventType: null, lastTriggered: 'never', created: null }
  await answerWith(page, listPolicies, [odd, orphan])
  await failNext(page, { operation: getPolicy.id, status: 200, body: orphan, times: 5 })
  await page.getByRole('link', { name: 'Policies' }).click()
  const row = policyRow(page, 'Comments')
  await expect(row).toContainText('Unknown trigger')
  await expect(row).toContainText('never')
  await expect(row.getByRole('link', { name: stored?.channelId ?? 'none' })).toBeVisible()
  await expect(policyRow(page, 'User deletions')).toContainText(`${orphan.channelId} (deleted)`)
  await page.getByRole('link', { name: 'User deletions', exact: true }).click()
  await expect(nameField(page.getByRole('dialog', { name: 'User deletions' }))).toHaveValue('User deletions')
})

test('a channel without a policy count links to its policies, and its deletion asks about them', async ({
  page,
}) => {
  await openBeforeList(page)
  const { policyCount: _, ...uncounted } = (await storedChannel(page, 'Fraud desk')) ?? {}
  await answerWith(page, listChannels, [uncounted])
  await page.getByRole('link', { name: 'Channels' }).click()
  const row = channelRow(page, 'Fraud desk')
  await expect(row.getByRole('link', { name: 'Policies' })).toBeVisible()
  await row.getByRole('button', { name: 'Actions for Fraud desk' }).click()
  await page.getByRole('menuitem', { name: 'Delete channel' }).click()
  await expect(
    page.getByRole('dialog').getByRole('radio', { name: 'Delete the policies as well' }),
  ).toBeVisible()
})

test.describe('a list without counts continues while there is a next page', () => {
  const next = 'https://service.example/api/v2/list/?offset='

  test('the channels are listed page by page, and sorted across all pages', async ({ page }) => {
    await page.clock.install()
    await openBeforeList(page)
    const stored = await storedChannel(page, 'Fraud desk')
    const channels = Array.from({ length: 51 }, (_, index) => ({
      ...stored,
      id: `6ae9eae3d99ccb3e03fd40${10 + index}`,
      name: `Desk ${10 + index}`,
    }))
    const firstPage = () =>
      answerWith(page, listChannels, channels.slice(0, 50), { next: `${next}50`, isCounted: false })
    await firstPage()
    // The order of the whole list is the console's: it loads all of it.
    await firstPage()
    await answerWith(page, listChannels, channels.slice(50), { isCounted: false })
    // What the navigation has read is no longer recent.
    await page.clock.fastForward(11_000)
    await page.getByRole('link', { name: 'Channels' }).click()
    const pages = page.getByRole('navigation', { name: 'Pages' })
    await expect(pages.getByRole('status')).toHaveText('1–50 of 51')
    await pages.getByRole('button', { name: 'Next' }).click()
    await expect(nameLinks(page)).toHaveText(['Desk 60'])
    await expect(pages.getByRole('button', { name: 'Next' })).toBeDisabled()

    await page.getByRole('button', { name: 'Name' }).click()
    await page.getByRole('button', { name: 'Name' }).click()
    await expect(nameLinks(page).first()).toHaveText('Desk 60')
    await expect(pages.getByRole('status')).toHaveText('1–50 of 51')
  })

  test('the deliveries are loaded page by page', async ({ page }) => {
    await page.goto('/nowhere')
    await answerWith(page, listDeliveries, [deliveryOf({})], { next: `${next}1`, isCounted: false })
    await page.getByRole('link', { name: 'Deliveries', exact: true }).click()
    await expect(deliveryRows(page)).toHaveCount(1)
    await answerWith(page, listDeliveries, [deliveryOf({ id: '6ae9eae3d99ccb3e03fd4001' })], {
      isCounted: false,
    })
    await page.getByRole('button', { name: 'Load more' }).click()
    await expect(deliveryRows(page)).toHaveCount(2)
    await expect(page.getByText('2 attempts (all loaded)')).toBeVisible()
  })
})

test.describe('malformed deliveries', () => {
  const ids = ['1', '2', '3', '4'].map(end => `6ae9eae3d99ccb3e03fd400${end}`)
  const [one, two, three, four] = ids
  const open = (page: Page, index: number) => deliveryRows(page).nth(index).getByRole('link').first().click()
  const drawer = (page: Page) => page.getByRole('dialog')
  /** A moment in every range of the health page. */
  const recent = () => new Date(Date.now() - 60_000).toISOString()

  test('with cyclic parents and unknown statuses and times are shown as received', async ({ page }) => {
    await openLogOf(
      page,
      [
        deliveryOf({ id: one, parentNotificationId: three, status: 'teleported', timestamp: 'yesterday' }),
        deliveryOf({ id: two, parentNotificationId: one, status: null, timestamp: '2026-13-45T00:00:00Z' }),
        deliveryOf({ id: three, parentNotificationId: two, status: 'sent?', timestamp: recent() }),
        deliveryOf({ id: four, parentNotificationId: four, status: 'failed', timestamp: recent() }),
      ],
      2,
    )
    await page.getByRole('radio', { name: 'Attempts' }).click()
    const rows = deliveryRows(page)
    await expect(rows).toHaveCount(4)
    await expect(rows.nth(0)).toContainText(/^yesterday.*teleported/)
    await expect(rows.nth(0)).toContainText('6ae9eae3d99ccb3e03fd40aa (deleted)')
    await expect(rows.nth(0)).toContainText('6ae9eae3d99ccb3e03fd40bb (deleted)')
    await expect(rows.nth(1)).toContainText(/^2026-13-45T00:00:00Z.*Unknown/)
    const attempts = drawer(page).getByRole('list', { name: 'Attempts' }).getByRole('listitem')
    await open(page, 0)
    await expect(attempts).toHaveCount(3)
    await expect(drawer(page).getByText('Status: “teleported”')).toBeVisible()
    await page.keyboard.press('Escape')
    await open(page, 3)
    await expect(attempts).toHaveCount(1)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Health', exact: true }).click()
    const health = page.getByRole('table', { name: 'Health by channel' })
    await expect(health.getByRole('row').last()).toContainText('6ae9eae3d99ccb3e03fd40bb (deleted)')
    // The range has no attempts whose times cannot be parsed.
    await expect(health.getByRole('link', { name: /^2 attempts for/ })).toBeVisible()
    await page.getByText('Show as table').click()
    await expect(page.getByRole('table', { name: 'Attempts over time' })).toBeVisible()
  })

  test('with missing or invalid headers, or a huge body, are shown with the rest of their data', async ({
    page,
  }) => {
    const headers = [null, '', 'X-Alone', '{"X-Nested":{"level":1}}']
    const bodies: [body: string, end: string][] = [
      // Of two megabytes.
      [JSON.stringify({ text: `${'long '.repeat(400_000)}end` }), 'end"'],
      // Nested 5,000 deep.
      ['['.repeat(5000) + ']'.repeat(5000), ']]]'],
    ]
    const response = { statusCode: '299', headers: '', body: 'answered', duration: 0 }
    await openLogOf(page, [
      ...headers.map((text, index) =>
        deliveryOf({
          id: ids[index],
          request: { url: null, headers: text, body: 'asked' },
          response: { ...response, headers: text },
          timestamp: recent(),
        }),
      ),
      ...bodies.map(([body], index) =>
        deliveryOf({
          id: `6ae9eae3d99ccb3e03fd401${index}`,
          request: { url: null, headers: '', body },
          timestamp: recent(),
        }),
      ),
    ])
    const region = drawer(page).getByRole('region', { name: 'Request body' })
    const header = (name: string) => drawer(page).getByRole('rowheader', { name })
    for (const [index, text] of headers.entries()) {
      await open(page, index)
      await expect(region).toHaveText('asked')
      await expect(drawer(page).getByRole('region', { name: 'Response body' })).toHaveText('answered')
      await expect(header('X-')).toHaveCount(text ? 2 : 0)
      await page.keyboard.press('Escape')
    }
    for (const [index, [, end]] of bodies.entries()) {
      await open(page, headers.length + index)
      // It is truncated until the user asks for all of it.
      await expect(region).toHaveText(/^.{4000}…$/s)
      await drawer(page).getByRole('button', { name: 'Show all' }).click()
      await expect(drawer(page).getByRole('button', { name: 'Show all' })).toHaveCount(0)
      await region.evaluate(box => box.scrollTo({ top: box.scrollHeight }))
      await expect(region).toContainText(end)
      // Even a long body adds little text to the page.
      expect((await region.textContent())?.length).toBeLessThan(100_000)
      await page.keyboard.press('Escape')
    }
    await page.getByRole('link', { name: 'Health', exact: true }).click()
    await expect(page.getByRole('table', { name: 'Health by channel' })).toBeVisible()
  })
})

test('notifications of an unknown type, about unknown entities, with unparsable times, are in the inbox', async ({
  page,
}) => {
  await page.goto('/nowhere')
  const [stored] = await storedNotifications(page)
  const odd = {
    ...stored,
    eventType: 'jobs.finished',
    title: null,
    description: null,
    created: 'yesterday',
    updated: '2026-13-45T00:00:00Z',
    link: '',
    isRead: false,
    callerUser: { uid: 'u-1', fullName: null },
    sharedUsers: [],
    relatedComment: { commentId: 'c-1', entityId: 'e-1', entityType: 'notebook' },
    relatedDeployment: { deploymentId: 'd-1', deploymentName: null, inactive: true },
    relatedJob: { jobId: 1 },
  }
  await answerWith(page, listNotifications, [odd], { times: 20 })
  await page.goto('/inbox')
  const row = page.getByRole('region', { name: 'Older' }).getByRole('listitem').first()
  await expect(row.getByRole('button', { name: 'jobs.finished', exact: true })).toBeVisible()
  for (const text of ['yesterday', 'd-1 (deleted)', 'u-1']) await expect(row).toContainText(text)
  await page.getByRole('button', { name: 'Inbox, 1 unread' }).click()
  await expect(page.getByRole('dialog', { name: 'Inbox' }).getByRole('listitem')).toContainText(
    'jobs.finished',
  )
})

test('unknown events and groups are in the catalog, and a mute whose policy is deleted shows its ID', async ({
  page,
}) => {
  await page.goto('/nowhere')
  const event = { id: 'jobs.finished', label: 'Job finished', color: 'green' }
  const group = { id: 'jobs.all', label: 'Job-related events', events: [event.id], requireMaintainer: null }
  const catalog = { events: [event], eventGroups: [group] }
  await failNext(page, { operation: listEvents.id, status: 200, body: catalog, times: 3 })
  await page.getByRole('link', { name: 'Events', exact: true }).click()
  await page.getByRole('button', { name: 'Expand all' }).click()
  await expect(page.getByRole('link', { name: /Job finished/ }).first()).toBeVisible()
  const gone = '6ae9eae3d99ccb3e03fd401a'
  await answerWith(page, listMutes, [{ id: gone, policyId: gone, entityId: gone, uid: gone, since: null }])
  await page.getByRole('link', { name: 'Mutes' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Policy deleted' })).toContainText(gone.slice(-4))
})
