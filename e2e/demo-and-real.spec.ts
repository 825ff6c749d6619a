import type { BrowserContext, Page } from '@playwright/test'
import { demoName } from '~/api/session/session'
import { updatePolicy } from '~/contract/policies'
import { withoutKey } from '~deploy/deployment'
import { openAsAdmin } from './support/connect'
import { demoChip } from './support/demo'
import { policyRow } from './support/policies'
import { expect, test } from './support/test'

// The real console's API has the console's own origin: its calls pass the demo's worker.
test.use({ deploymentOptions: withoutKey })

type Source = 'demo' | 'server'

/** One row: a page that is quick to show. */
const address = '/policies?search=User+deletions'

const active = (page: Page) => policyRow(page, 'User deletions').getByRole('switch')

/** Opens a real console at the policy, signed in as an administrator. */
async function openReal(page: Page): Promise<void> {
  await openAsAdmin(page, address)
  await expect(active(page)).toBeChecked()
}

/** Opens the demo at the same policy in a new tab. */
async function openDemo(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  // As the button “Try the demo” does: the pages before and after it would take as long as the test itself.
  await page.addInitScript(name => sessionStorage.setItem(name, 'all'), demoName)
  await page.goto(address)
  await expect(demoChip(page)).toBeVisible()
  await expect(active(page)).toBeVisible()
  return page
}

/** Switches a policy on or off, and expects a success from this source. */
async function switchPolicy(page: Page, source: Source): Promise<void> {
  const wasActive = await active(page).isChecked()
  const answered = page.waitForResponse(response => response.request().method() === updatePolicy.method)
  await active(page).press('Space')
  const response = await answered
  expect(response.ok()).toBe(true)
  expect(response.fromServiceWorker()).toBe(source === 'demo')
  await expect(active(page)).toBeChecked({ checked: !wasActive })
}

/** Reloads the policies, and expects the policy as it was. */
async function reload(page: Page): Promise<void> {
  const wasActive = await active(page).isChecked()
  await page.reload()
  await expect(active(page)).toBeChecked({ checked: wasActive })
}

/** Collects the sources and the success of each tab's API answers, and the API calls that a worker sends itself. */
function watchCalls(context: BrowserContext) {
  const answers = new Map<Page, Set<string>>()
  const sentByWorker: string[] = []
  const isCall = (url: string) => new URL(url).pathname.startsWith('/api/')
  context.on('request', request => {
    if (request.serviceWorker() && isCall(request.url())) sentByWorker.push(request.url())
  })
  context.on('response', response => {
    const request = response.request()
    if (request.serviceWorker() || !isCall(request.url())) return
    const page = request.frame().page()
    const source: Source = response.fromServiceWorker() ? 'demo' : 'server'
    answers.set(
      page,
      (answers.get(page) ?? new Set()).add(`${source} ${response.ok() ? 'success' : response.status()}`),
    )
  })
  return {
    /** Expects every call of these tabs to have been answered by their own side, successfully. */
    expectOnly(expected: [Page, Source][]) {
      expect(sentByWorker).toEqual([])
      for (const [page, source] of expected)
        expect([...(answers.get(page) ?? [])]).toEqual([`${source} success`])
    },
  }
}

/** Stops the workers, as the browser does when they are idle. It never does while a test controls it. */
async function stopWorkers(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('ServiceWorker.enable')
  await devTools.send('ServiceWorker.stopAllWorkers')
  await devTools.detach()
}

/** Waits until a new worker has replaced the old one, and stops the old one where that keeps the new one waiting. */
async function replaceWorker(page: Page): Promise<void> {
  let wasWaiting = false
  const step = async () => {
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return registration?.waiting ? 'waiting' : registration?.installing ? 'installing' : 'replaced'
    })
    if (state === 'waiting' && wasWaiting) await stopWorkers(page)
    wasWaiting = state === 'waiting'
    return state
  }
  await expect.poll(step, { intervals: [1000], timeout: 20_000 }).toBe('replaced')
}

const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)

test('a real console keeps working next to a demo that is opened later, and after it is closed', async ({
  page: real,
  context,
}) => {
  const calls = watchCalls(context)
  await openReal(real)
  const demo = await openDemo(context)
  await switchPolicy(demo, 'demo')
  await expect(active(real)).toBeChecked()
  await switchPolicy(real, 'server')
  await reload(real)
  await switchPolicy(real, 'server')
  expect(await registrations(real)).toBe(1)

  await demo.close()
  await switchPolicy(real, 'server')
  await reload(real)
  await switchPolicy(real, 'server')
  await expect.poll(() => registrations(real)).toBe(0)
  calls.expectOnly([
    [real, 'server'],
    [demo, 'demo'],
  ])
})

test('a demo keeps working next to a real console that is opened later, and after it is closed', async ({
  page: real,
  context,
}) => {
  const calls = watchCalls(context)
  const demo = await openDemo(context)
  await openReal(real)
  await switchPolicy(real, 'server')
  await expect(active(demo)).toBeChecked()
  await switchPolicy(demo, 'demo')
  await reload(demo)
  await switchPolicy(demo, 'demo')

  await real.close()
  await switchPolicy(demo, 'demo')
  await reload(demo)
  calls.expectOnly([
    [real, 'server'],
    [demo, 'demo'],
  ])
})

test('two demos share their data, and each works without the other', async ({ context }) => {
  const calls = watchCalls(context)
  const first = await openDemo(context)
  const second = await openDemo(context)
  await switchPolicy(first, 'demo')
  await second.reload()
  await expect(active(second)).not.toBeChecked()
  await switchPolicy(second, 'demo')
  await first.close()
  await switchPolicy(second, 'demo')
  await reload(second)
  calls.expectOnly([
    [first, 'demo'],
    [second, 'demo'],
  ])
})

test('a real console and two demos work after the browser has stopped the worker', async ({
  page: real,
  context,
}) => {
  const calls = watchCalls(context)
  await openReal(real)
  const tabs: [Page, Source][] = [
    [real, 'server'],
    [await openDemo(context), 'demo'],
    [await openDemo(context), 'demo'],
  ]
  for (const [page, source] of tabs) {
    await stopWorkers(real)
    await switchPolicy(page, source)
  }
  calls.expectOnly(tabs)
})

test('a real console and a demo work after an update of the worker', async ({ page: real, context }) => {
  const calls = watchCalls(context)
  await openReal(real)
  // What registers a worker is routed, and the update is not: it finds another file, that of the server.
  await context.route('**/demo-worker.js', async route => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `${await response.text()}\n// Earlier` })
  })
  const demo = await openDemo(context)
  const reloaded = demo.waitForEvent('load')
  await real.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await replaceWorker(real)
  await reloaded
  await expect(active(demo)).toBeChecked()
  await switchPolicy(demo, 'demo')
  await switchPolicy(real, 'server')
  await reload(real)
  await switchPolicy(real, 'server')
  calls.expectOnly([
    [real, 'server'],
    [demo, 'demo'],
  ])
})
