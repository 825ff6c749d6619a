import type { Page, Request } from '@playwright/test'
import {
  createChannel,
  getChannel,
  listChannels,
  sendVerificationCode,
  testChannel,
} from '~/contract/channels'
import type { Fault } from '~/contract/mock-control'
import {
  channelRow,
  nameField,
  openBeforeList,
  openChannel,
  openEdit,
  openList,
  openNew,
} from './support/channels'
import { failNext, storedChannel } from './support/mock'
import { expect, test } from './support/test'

test.use({ allowErrors: /status of \d{3}|net::ERR_FAILED/ })

/** Opens the list, whose first calls fail. Returns a counter of its finished calls. */
async function openFailingList(page: Page, fault: Partial<Fault>): Promise<() => number> {
  let ended = 0
  const count = (request: Request) => (ended += isList(request.url()) ? 1 : 0)
  await openBeforeList(page)
  page.on('requestfinished', count)
  page.on('requestfailed', count)
  await failNext(page, { operation: listChannels.id, ...fault })
  await page.getByRole('link', { name: 'Channels' }).click()
  return () => ended
}

const isList = (url: string) => new URL(url).pathname === listChannels.url

/** Expects the failure in exactly one alert. */
async function expectReportedOnce(page: Page, title: string, detail?: string | RegExp) {
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(title)
  if (detail) await expect(alert).toContainText(detail)
  await expect(alert).toHaveCount(1)
  await expect(page.getByText(title)).toHaveCount(1)
}

async function expectRetryWorks(page: Page) {
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(channelRow(page, 'Fraud desk')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
}

const failures: [what: string, fault: Partial<Fault>, title: string, detail: string][] = [
  ['a server error', { status: 500 }, 'Server error', 'HTTP status 500'],
  ['a rejected key', { status: 401 }, 'Your API key was rejected', 'HTTP status 401'],
  [
    'missing rights',
    { status: 403, body: { message: 'You do not have Admin API access permissions' } },
    'You don’t have permission to do this',
    'You do not have Admin API access permissions',
  ],
  [
    'an HTML page instead of an answer',
    { status: 200, body: '<!doctype html><title>Sign in</title>' },
    'Couldn’t read the server’s response',
    'Operation notificationChannels.list',
  ],
  [
    'an answer of another form',
    { status: 200, body: { channels: [] } },
    'Unexpected response from the server',
    'Operation notificationChannels.list',
  ],
]
for (const [what, fault, title, detail] of failures) {
  test(`${what} is reported once, in place of the rows, and can be retried`, async ({ page }) => {
    await openFailingList(page, fault)
    await expectReportedOnce(page, title, detail)
    await expectRetryWorks(page)
  })
}

test.describe('a temporary failure', () => {
  test('is retried after a second, then two, without an error message', async ({ page }) => {
    await page.clock.install()
    const ended = await openFailingList(page, { status: 503, times: 2 })
    await expect(page.getByText('Loading…')).toBeVisible()
    await expect.poll(ended).toBe(1)
    await page.clock.fastForward(1500)
    await expect.poll(ended).toBe(2)
    await page.clock.fastForward(3000)
    await expect(channelRow(page, 'Fraud desk')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('is retried three times before the server is reported as unreachable', async ({ page }) => {
    await page.clock.install()
    const ended = await openFailingList(page, { network: true, times: 4 })
    for (const [index, delay] of [1500, 3000, 6000].entries()) {
      await expect.poll(ended).toBe(index + 1)
      await page.clock.fastForward(delay)
    }
    await expectReportedOnce(page, 'Can’t reach the server')
    await expectRetryWorks(page)
  })

  test('is retried when the server asks for it', async ({ page }) => {
    await page.clock.install()
    const ended = await openFailingList(page, { status: 429, headers: { 'Retry-After': '10' } })
    await expect.poll(ended).toBe(1)
    await expect(page.getByText('Too many requests. Trying again…')).toBeVisible()
    await page.clock.fastForward(10_000)
    await expect(channelRow(page, 'Fraud desk')).toBeVisible()
  })
})

test('a long wait that the server asks for is reported at once, with its duration', async ({ page }) => {
  await openFailingList(page, { status: 429, headers: { 'Retry-After': '40' } })
  await expectReportedOnce(page, 'Too many requests', 'The server is busy. Try again in 40 seconds.')
  await expect(page.getByText('Loading…')).toHaveCount(0)
  await expectRetryWorks(page)
})

test('an unreadable row is named, and the others are shown', async ({ page }) => {
  await openBeforeList(page)
  const good = await storedChannel(page, 'Fraud desk')
  const body = {
    count: 2,
    totalCount: 2,
    next: null,
    previous: null,
    data: [{ id: 'from-a-newer-service', name: 7 }, good],
  }
  await failNext(page, { operation: listChannels.id, status: 200, body })
  await page.getByRole('link', { name: 'Channels' }).click()
  await expect(channelRow(page, 'Fraud desk')).toBeVisible()
  await expect(page.getByText('One row couldn’t be read (ID from-a-newer-service)')).toBeVisible()
})

test('loaded data stays below a banner when a refetch fails', async ({ page }) => {
  await page.clock.install()
  await openChannel(page, 'Fraud desk')
  await page.clock.fastForward(11_000)
  // The frame reads the channels, too, for this count.
  await expect(page.getByRole('navigation').getByText('1 failing')).toBeAttached()
  await failNext(page, { operation: listChannels.id, status: 500 })
  await page.getByRole('main').getByRole('link', { name: 'Channels' }).click()
  await expectReportedOnce(page, 'Server error')
  await expect(channelRow(page, 'Fraud desk')).toBeVisible()
  await expectRetryWorks(page)
})

test('a channel that cannot be read is reported on its page, and can be loaded again', async ({ page }) => {
  await openList(page)
  await failNext(page, { operation: getChannel.id, status: 500 })
  await page.getByRole('link', { name: 'Fraud desk' }).click()
  await expectReportedOnce(page, 'Server error')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Fraud desk' })).toBeVisible()
})

test.describe('a failed save', () => {
  /** Fills in and sends a form. Returns its drawer and a counter of the requests. */
  async function sendFailing(page: Page, fault: Partial<Fault>) {
    let sent = 0
    page.on('request', request => (sent += request.method() === 'POST' && isList(request.url()) ? 1 : 0))
    const drawer = await openNew(page, 'InApp')
    await nameField(drawer).fill('Night shift')
    await failNext(page, { operation: createChannel.id, ...fault })
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    return { drawer, sent: () => sent }
  }

  const refusals: [what: string, fault: Partial<Fault>, title: string][] = [
    ['a server error', { status: 500 }, 'Server error'],
    ['a network failure', { network: true }, 'Can’t reach the server'],
    ['an overload of the server', { status: 503 }, 'Server error'],
    ['a rejected key', { status: 401 }, 'Your API key was rejected'],
  ]
  for (const [what, fault, title] of refusals) {
    test(`keeps the input and is not retried by itself after ${what}`, async ({ page }) => {
      const { drawer, sent } = await sendFailing(page, fault)
      await expectReportedOnce(page, title)
      await expect(nameField(drawer)).toHaveValue('Night shift')
      expect(sent()).toBe(1)
      await drawer.getByRole('button', { name: 'Create channel' }).click()
      await expect(channelRow(page, 'Night shift')).toBeVisible()
    })
  }

  test('keeps the input when a field is refused, and shows the reason at that field', async ({ page }) => {
    const body = { message: 'Invalid field data', errors: { name: 'is not allowed here' } }
    const { drawer } = await sendFailing(page, { status: 422, body })
    await expect(nameField(drawer)).toHaveAccessibleDescription('is not allowed here')
    await expect(nameField(drawer)).toBeFocused()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await nameField(drawer).fill('Night shift, allowed')
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await expect(channelRow(page, 'Night shift, allowed')).toBeVisible()
  })

  test('keeps the input when the server does not answer in time', async ({ page }) => {
    // The test clock does not control `AbortSignal.timeout`, so it runs a hundred times faster here.
    await page.addInitScript(() => {
      const start = AbortSignal.timeout.bind(AbortSignal)
      AbortSignal.timeout = milliseconds => start(milliseconds / 100)
    })
    const { drawer } = await sendFailing(page, { delayMs: 3000 })
    await expectReportedOnce(page, 'The server didn’t respond in time')
    await expect(nameField(drawer)).toHaveValue('Night shift')
  })

  test('keeps the input when the check for a conflict fails', async ({ page }) => {
    const drawer = await openEdit(page, 'Fraud desk')
    await nameField(drawer).fill('Night shift')
    await failNext(page, { operation: getChannel.id, status: 500 })
    await drawer.getByRole('button', { name: 'Save channel' }).click()
    await expectReportedOnce(page, 'Server error')
    await drawer.getByRole('button', { name: 'Save channel' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Night shift' })).toBeVisible()
  })
})

test('a connection test that cannot be started is reported, and can be started again', async ({ page }) => {
  await openChannel(page, 'Fraud desk')
  await failNext(page, { operation: testChannel.id, status: 500 })
  await page.getByRole('button', { name: 'Test connection' }).click()
  await expectReportedOnce(page, 'Server error')
  await page.getByRole('button', { name: 'Test connection' }).click()
  await expect(page.getByText('Test passed')).toBeVisible()
})

test('a code that cannot be sent is reported in its dialog, and can be requested again', async ({ page }) => {
  const drawer = await openNew(page, 'Email')
  await nameField(drawer).fill('Night shift')
  await drawer.getByLabel('Email address').fill('night-shift@example.com')
  await failNext(page, { operation: sendVerificationCode.id, status: 500 })
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  const dialog = page.getByRole('dialog', { name: 'Verify email address' })
  await expectReportedOnce(page, 'Server error')
  await dialog.getByRole('button', { name: 'Send code' }).click()
  await expect(dialog.getByLabel('Digit 1')).toBeFocused()
})
