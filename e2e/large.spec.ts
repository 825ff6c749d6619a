import type { Page, Request } from '@playwright/test'
import { isOfPage } from './support/calls'
import { channelRow, expectOutcomes, listedNames, nameLinks } from './support/channels'
import { expect, test } from './support/test'

test.use({ dataSet: 'large' })

/** Collects the API calls from now on, except the polling of the bell. */
function recordCalls(page: Page): string[] {
  const calls: string[] = []
  page.on('request', (request: Request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith('/api/v2/') && !pathname.includes('/userNotifications/'))
      calls.push(pathname.replace('/api/v2/', '') + search)
  })
  return calls
}

const pager = (page: Page) => page.getByRole('navigation', { name: 'Pages' })

/** The calls that load all channels. */
const wholeList = ['0', '1000', '2000', '3000', '4000'].map(
  offset => `notificationChannels/?offset=${offset}&limit=1000`,
)

const ofPage = (calls: string[]) => calls.filter(call => isOfPage(`/api/v2/${call}`))
const listCalls = (calls: string[]) => calls.filter(call => call.startsWith('notificationChannels/'))

test('5,000 channels are put in order with one call per thousand, and turning a page makes none', async ({
  page,
}) => {
  const calls = recordCalls(page)
  await page.goto('/channels')
  await expect(pager(page)).toContainText('1–50 of 5,000')
  await listedNames(page)
  expect(listCalls(calls)).toEqual(['notificationChannels/?offset=0&limit=50', ...wholeList])

  await pager(page).getByRole('button', { name: 'Next' }).click()
  await expect(pager(page)).toContainText('51–100 of 5,000')
  await expect(page).toHaveURL('/channels?offset=50')
  expect(listCalls(calls)).toHaveLength(6)

  await page.goBack()
  await expect(pager(page)).toContainText('1–50 of 5,000')
})

test('a reload restores a late page, and the last page has no next one', async ({ page }) => {
  await page.goto('/channels?offset=4950')
  await expect(pager(page)).toContainText('4,951–5,000 of 5,000')
  expect(await listedNames(page)).toHaveLength(50)
  await expect(pager(page).getByRole('button', { name: 'Next' })).toBeDisabled()
  await page.reload()
  await expect(pager(page)).toContainText('4,951–5,000 of 5,000')
})

test('a search sends its requests once for text that is typed without a pause', async ({ page }) => {
  await page.goto('/channels')
  await expect(pager(page)).toContainText('1–50 of 5,000')
  await listedNames(page)
  const calls = recordCalls(page)
  await page.getByRole('searchbox', { name: 'Search channels by name' }).fill('treasury audit')
  await expect(pager(page)).not.toContainText('5,000')
  const names = await listedNames(page)
  expect(names.filter(name => !name.startsWith('Treasury audit'))).toEqual([])
  // Reads by the longest word: the first page, and then all pages, to sort them.
  expect(listCalls(calls)).toEqual([
    'notificationChannels/?offset=0&limit=50&namePart=treasury',
    'notificationChannels/?namePart=treasury&offset=0&limit=1000',
  ])
})

test('sorting by name sorts all channels, and one call loads the outcomes of all rows', async ({ page }) => {
  const calls = recordCalls(page)
  await page.goto('/channels')
  await expect(pager(page)).toContainText('1–50 of 5,000')
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click()
  await expect(nameLinks(page).first()).toHaveText(/^Care alerts/)
  await expectOutcomes(page)

  await pager(page).getByRole('button', { name: 'Next' }).click()
  await expect(pager(page)).toContainText('51–100 of 5,000')
  expect(listCalls(calls)).toHaveLength(6)
  expect(calls.filter(call => call.startsWith('notificationLogs/?offset=0'))).toEqual([
    'notificationLogs/?offset=0&limit=1000',
  ])
  // Every page may load the log of the one failing channel. The rows load no logs of their own.
  expect(calls.filter(call => call.startsWith('notificationLogs/?channelId=')).length).toBeLessThan(2)
})

test('sending an event makes one call per thousand policies, and none per receiver', async ({ page }) => {
  const calls = recordCalls(page)
  await page.goto('/send-event?type=serviceHealthChangeRed')
  const predicted = page.getByText(/^Goes to \d+ channels( \(\d+ of them failing\))? through \d+ policies/)
  await expect(predicted).toBeVisible()
  const offsets = ['0', '1000', '2000', '3000', '4000']
  expect(ofPage(calls).toSorted()).toEqual(
    [
      'notificationEvents/',
      'notificationPolicyMutes/?offset=0&limit=1000',
      ...offsets.map(offset => `notificationPolicies/?offset=${offset}&limit=1000`),
    ].toSorted(),
  )
  calls.length = 0
  const send = page.getByRole('button', { name: /^Send event to \d+ channels$/ })
  await send.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send event' }).click()
  await expect(page.getByRole('heading', { name: 'Event sent' })).toBeVisible()
  expect(calls.filter(call => call.startsWith('remoteEvents/'))).toHaveLength(1)
  // The policies and mutes are read again before and after the question, and once the event has been sent. The newest
  // deliveries are read every few seconds, however many receivers there are.
  const others = ofPage(calls).filter(call => !call.startsWith('notificationLogs/?offset=0&'))
  expect(others.length).toBeLessThanOrEqual(1 + 3 * (offsets.length + 1))
})

test('the command palette finds one channel among thousands', async ({ page }) => {
  await page.goto('/channels')
  await expect(pager(page)).toContainText('1–50 of 5,000')
  const name = (await listedNames(page))[7] ?? ''
  await expect(channelRow(page, name)).toBeVisible()
  await page.keyboard.press('Control+K')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await palette.getByPlaceholder('Search names or IDs').fill(name)
  await palette.getByRole('button', { name: `${name} Channel`, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
})
