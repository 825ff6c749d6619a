import type { Page, Request } from '@playwright/test'
import {
  createChannel,
  getChannel,
  listChannels,
  sendVerificationCode,
  testChannel,
} from '~/contract/channels'
import type { Fault } from '~/contract/mock-control'
import { channelRow, nameField, openChannel, openEdit, openList, openNew } from './support/channels'
import { failNext, storedChannel } from './support/mock'
import { expect, test } from './support/test'

test.use({ allowErrors: /status of \d{3}|net::ERR_FAILED/ })

/** Goes to the list, whose first calls fail. Gives how many calls of it have ended. */
async function openFailingList(page: Page, fault: Partial<Fault>): Promise<() => number> {
  let ended = 0
  const count = (request: Request) => (ended += isList(request.url()) ? 1 : 0)
  page.on('requestfinished', count)
  page.on('requestfailed', count)
  await page.goto('/nowhere')
  await failNext(page, { operation: listChannels.id, ...fault })
  await page.getByRole('link', { name: 'Channels' }).click()
  return () => ended
}

const isList = (url: string) => new URL(url).pathname === listChannels.url

/** The one place that tells of a failure, and then the way on. */
async function expectToldOnce(page: Page, title: string, detail?: string | RegExp) {
  const told = page.getByRole('alert')
  await expect(told).toContainText(title)
  if (detail) await expect(told).toContainText(detail)
  await expect(told).toHaveCount(1)
  await expect(page.getByText(title)).toHaveCount(1)
}

async function expectRetryWorks(page: Page) {
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(channelRow(page, 'Fraud desk')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
}

const told: [what: string, fault: Partial<Fault>, title: string, detail: string][] = [
  ['an error of the server', { status: 500 }, 'Server error', 'HTTP status 500'],
  ['a key that is not accepted', { status: 401 }, 'Your API key was rejected', 'HTTP status 401'],
  [
    'missing rights',
    { status: 403, body: { message: 'You do not have Admin API access permissions' } },
    'You don’t have permission to do this',
    'You do not have Admin API access permissions',
  ],
  [
    'a page of HTML in place of an answer',
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
for (const [what, fault, title, detail] of told) {
  test(`${what} is told once, in place of the rows, and can be tried again`, async ({ page }) => {
    await openFailingList(page, fault)
    await expectToldOnce(page, title, detail)
    await expectRetryWorks(page)
  })
}

test.describe('what may pass by itself is tried again', () => {
  test('after a second, then two, and no one notices', async ({ page }) => {
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

  test('three times, until a server that cannot be reached is told', async ({ page }) => {
    await page.clock.install()
    const ended = await openFailingList(page, { network: true, times: 4 })
    for (const [index, delay] of [1500, 3000, 6000].entries()) {
      await expect.poll(ended).toBe(index + 1)
      await page.clock.fastForward(delay)
    }
    await expectToldOnce(page, 'Can’t reach the server')
    await expectRetryWorks(page)
  })

  test('as late as the server asks for', async ({ page }) => {
    await page.clock.install()
    const ended = await openFailingList(page, { status: 429, headers: { 'Retry-After': '10' } })
    await expect.poll(ended).toBe(1)
    await expect(page.getByText('Too many requests. Trying again…')).toBeVisible()
    await page.clock.fastForward(10_000)
    await expect(channelRow(page, 'Fraud desk')).toBeVisible()
  })
})

test('a server that asks to wait for long is told at once, with how long', async ({ page }) => {
  await openFailingList(page, { status: 429, headers: { 'Retry-After': '40' } })
  await expectToldOnce(page, 'Too many requests', 'The server is busy. Try again in 40 seconds.')
  await expect(page.getByText('Loading…')).toHaveCount(0)
  await expectRetryWorks(page)
})

test('a row that cannot be read is named, and the others are shown', async ({ page }) => {
  await page.goto('/nowhere')
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

test('loaded data stays under a banner when it cannot be refetched', async ({ page }) => {
  await page.clock.install()
  await openChannel(page, 'Fraud desk')
  await page.clock.fastForward(11_000)
  await failNext(page, { operation: listChannels.id, status: 500 })
  await page.getByRole('main').getByRole('link', { name: 'Channels' }).click()
  await expectToldOnce(page, 'Server error')
  await expect(channelRow(page, 'Fraud desk')).toBeVisible()
  await expectRetryWorks(page)
})

test('a channel that cannot be read is told on its page, and can be tried again', async ({ page }) => {
  await openList(page)
  await failNext(page, { operation: getChannel.id, status: 500 })
  await page.getByRole('link', { name: 'Fraud desk' }).click()
  await expectToldOnce(page, 'Server error')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Fraud desk' })).toBeVisible()
})

test.describe('a failed save keeps what was typed', () => {
  /** Fills and sends a form, and counts how often it is sent. */
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
    ['an error of the server', { status: 500 }, 'Server error'],
    ['a server that cannot be reached', { network: true }, 'Can’t reach the server'],
    ['a server that is too busy', { status: 503 }, 'Server error'],
    ['a key that is not accepted any more', { status: 401 }, 'Your API key was rejected'],
  ]
  for (const [what, fault, title] of refusals) {
    test(`at ${what}, and is not repeated by itself`, async ({ page }) => {
      const { drawer, sent } = await sendFailing(page, fault)
      await expectToldOnce(page, title)
      await expect(nameField(drawer)).toHaveValue('Night shift')
      expect(sent()).toBe(1)
      await drawer.getByRole('button', { name: 'Create channel' }).click()
      await expect(channelRow(page, 'Night shift')).toBeVisible()
    })
  }

  test('at a refusal of a field, which is told there', async ({ page }) => {
    const body = { message: 'Invalid field data', errors: { name: 'is not allowed here' } }
    const { drawer } = await sendFailing(page, { status: 422, body })
    await expect(nameField(drawer)).toHaveAccessibleDescription('is not allowed here')
    await expect(nameField(drawer)).toBeFocused()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await nameField(drawer).fill('Night shift, allowed')
    await drawer.getByRole('button', { name: 'Create channel' }).click()
    await expect(channelRow(page, 'Night shift, allowed')).toBeVisible()
  })

  test('when the server does not answer in time', async ({ page }) => {
    // The browser's own timer of an abort is out of the test clock's reach: here it runs a hundred times as fast.
    await page.addInitScript(() => {
      const start = AbortSignal.timeout.bind(AbortSignal)
      AbortSignal.timeout = milliseconds => start(milliseconds / 100)
    })
    const { drawer } = await sendFailing(page, { delayMs: 3000 })
    await expectToldOnce(page, 'The server didn’t respond in time')
    await expect(nameField(drawer)).toHaveValue('Night shift')
  })

  test('when it cannot be seen whether someone else has changed the channel', async ({ page }) => {
    const drawer = await openEdit(page, 'Fraud desk')
    await nameField(drawer).fill('Night shift')
    await failNext(page, { operation: getChannel.id, status: 500 })
    await drawer.getByRole('button', { name: 'Save channel' }).click()
    await expectToldOnce(page, 'Server error')
    await drawer.getByRole('button', { name: 'Save channel' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Night shift' })).toBeVisible()
  })
})

test('a connection test that cannot be started says so, and can be started again', async ({ page }) => {
  await openChannel(page, 'Fraud desk')
  await failNext(page, { operation: testChannel.id, status: 500 })
  await page.getByRole('button', { name: 'Test connection' }).click()
  await expectToldOnce(page, 'Server error')
  await page.getByRole('button', { name: 'Test connection' }).click()
  await expect(page.getByText('Test passed')).toBeVisible()
})

test('a code that cannot be sent is told where it was asked for, and can be asked for again', async ({
  page,
}) => {
  const drawer = await openNew(page, 'Email')
  await nameField(drawer).fill('Night shift')
  await drawer.getByLabel('Email address').fill('night-shift@example.com')
  await drawer.getByRole('button', { name: 'Create channel' }).click()
  const dialog = page.getByRole('dialog', { name: 'Verify email address' })
  await failNext(page, { operation: sendVerificationCode.id, status: 500 })
  await dialog.getByRole('button', { name: 'Send code' }).click()
  await expectToldOnce(page, 'Server error')
  await dialog.getByRole('button', { name: 'Send code' }).click()
  await expect(dialog.getByLabel('Digit 1')).toBeFocused()
})
