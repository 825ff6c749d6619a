// Takes the screenshots of README.md and docs/demo.md in the running demo: `npm run screenshots`.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { resetMock } from '~/contract/mock-control'
import { openDemo } from './demo'

/** When the pictures are taken: all times in the demo's data are relative to it. */
const now = Date.UTC(2026, 2, 10, 9, 41)

const laptop = { width: 1280, height: 800 }
const phone = { width: 390, height: 780 }

interface Picture extends Pick<BrowserContextOptions, 'viewport' | 'colorScheme'> {
  name: string
  path: string
  /** Shows the data set of an incident instead of the everyday one. */
  isIncident?: boolean
  /** What is done on the page before the picture is taken; it ends when all is there to be seen. */
  steps: (page: Page) => Promise<void>
}

const pictures: Picture[] = [
  { name: 'overview', path: '/overview', isIncident: true, viewport: laptop, steps: overviewShown },
  { name: 'channels-light', path: '/channels', viewport: laptop, steps: channelsShown },
  { name: 'channels-dark', path: '/channels', viewport: laptop, colorScheme: 'dark', steps: channelsShown },
  { name: 'channels-phone', path: '/channels', viewport: phone, steps: channelsShown },
  { name: 'create-channel', path: '/channels/new/Webhook', viewport: laptop, steps: webhookFilled },
  { name: 'policies', path: '/policies', viewport: laptop, steps: rowsShown },
  {
    name: 'send-event',
    path: '/send-event?type=serviceHealthChangeRed&deploymentId=65f1de910700000000000001',
    viewport: laptop,
    steps: receiversShown,
  },
  {
    name: 'delivery',
    path: '/deliveries?status=is:undelivered',
    isIncident: true,
    viewport: laptop,
    steps: deliveryOpened,
  },
  { name: 'health', path: '/deliveries/health', viewport: laptop, steps: chartShown },
  { name: 'inbox', path: '/inbox', viewport: laptop, colorScheme: 'dark', steps: inboxShown },
  { name: 'verification', path: '/channels/new/Email', viewport: laptop, steps: codeSent },
]

/** Waits for what arrives after the rows, wherever the demo puts its controls: a picture of a page that loads differs. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Demo/ }).waitFor()
  await page.getByRole('button', { name: /unread/ }).waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  await page.evaluate(() => document.fonts.ready.then(() => {}))
}

async function overviewShown(page: Page): Promise<void> {
  await page.getByText(/^Covers the last 24 hours/).waitFor()
  await page.locator('canvas').waitFor()
}

/** Shows the list as on later visits, when it is known from the start which channels fail: these come first. */
async function channelsShown(page: Page): Promise<void> {
  await page.getByText(/^\d+ failing$/).waitFor({ state: 'attached' })
  await page.reload()
  await page.getByText(/^Failing since/).waitFor()
}

async function rowsShown(page: Page): Promise<void> {
  await page.getByRole('row').getByRole('link').first().waitFor()
}

async function deliveryOpened(page: Page): Promise<void> {
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('dialog').getByRole('heading', { name: 'Response' }).waitFor()
}

async function chartShown(page: Page): Promise<void> {
  await page.locator('canvas').waitFor()
  await rowsShown(page)
}

async function inboxShown(page: Page): Promise<void> {
  await page.getByRole('checkbox').first().waitFor()
}

async function receiversShown(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'Channels' }).waitFor()
}

async function webhookFilled(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Incident bridge')
  await page.getByLabel('Payload URL').fill('http://bridge.example.com/hooks/notifications')
  await page.getByRole('textbox', { name: 'Secret token' }).fill('a secret of the receiver')
}

async function codeSent(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Model owners')
  await page.getByLabel('Email address').fill('model-owners@example.com')
  await page.getByRole('dialog').getByRole('button', { name: 'Create channel' }).click()
  await page.getByLabel('Digit 1').waitFor()
}

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
mkdirSync(folder, { recursive: true })

const { url, browser, close } = await openDemo()
try {
  for (const { name, path, isIncident, steps, ...look } of pictures) {
    const context = await browser.newContext({
      ...look,
      baseURL: url,
      deviceScaleFactor: 1,
      locale: 'en-US',
      timezoneId: 'UTC',
    })
    await context.clock.setFixedTime(now)
    const page = await context.newPage()
    await page.goto(path)
    if (isIncident) {
      await page.getByRole('button', { name: /^Demo/ }).waitFor()
      await page.evaluate(
        async ([url, body]) => {
          const headers = { 'Content-Type': 'application/json' }
          await fetch(url, { method: 'POST', headers, body })
        },
        [resetMock.url, JSON.stringify({ seed: 'incident' })] as const,
      )
      await page.reload()
    }
    await steps(page)
    await settled(page)
    await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', caret: 'hide' })
    console.log(`docs/screenshots/${name}.png`)
    await context.close()
  }
} finally {
  await close()
}
