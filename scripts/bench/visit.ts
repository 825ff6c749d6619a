import type { Browser, Page } from '@playwright/test'
import { listDeliveries } from '~/contract/deliveries'
import { resetMock } from '~/contract/mock-control'
import { observe, settled, startTimes } from './observe'
import { measureUse } from './use'
import type { Figures } from './table'

/** What one visit of the demo shows: its starts one after the other, and using 5,000 channels. */
export interface Visit {
  first: Figures
  again: Figures
  large: Figures
  use: Figures
}

/** Visits the demo in a browser that has never seen it, its processor slowed down so many times. */
export async function visit(browser: Browser, baseURL: string, slowdown: number): Promise<Visit> {
  const context = await browser.newContext({
    baseURL,
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
  })
  try {
    await observe(context)
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const first = await measureStart(page)
    const again = await measureStart(page)
    await page.evaluate(async url => {
      await fetch(url, { method: 'POST', body: '{"seed":"large"}' })
    }, resetMock.url)
    const large = await measureStart(page)
    const use = await measureUse(page)
    return { first, again, large, use: { ...use, ...(await measureDeliveries(page)) } }
  } finally {
    await context.close()
  }
}

async function measureStart(page: Page): Promise<Figures> {
  await page.goto('/channels', { waitUntil: 'commit' })
  await settled(page)
  const { paint, row, blocked } = await startTimes(page)
  return {
    'first contentful paint, ms': paint,
    'first channel row, ms': row,
    'total blocking time, ms': blocked,
    'JavaScript heap, MB': await heapUsed(page),
    'IndexedDB, kB': await stored(page),
  }
}

/** What the page pays when something asks for deliveries, of which there are 100,000. */
async function measureDeliveries(page: Page): Promise<Figures> {
  const answerTime = (offset: number) =>
    page.evaluate(async url => {
      const start = performance.now()
      const response = await fetch(url, { headers: { Authorization: 'Bearer demo-token' } })
      await response.json()
      return performance.now() - start
    }, `${listDeliveries.url}?offset=${offset}&limit=100`)
  return {
    'first page of deliveries from the mock, ms': await answerTime(0),
    'page of deliveries from 50,000 on, ms': await answerTime(50_000),
    'JavaScript heap with them, MB': await heapUsed(page),
  }
}

/** Megabytes of what is still reachable. One collection leaves what only the next one finds unreachable. */
export async function heapUsed(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  for (let collection = 0; collection < 3; collection++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 2 ** 20
}

/** Kilobytes that the page's database takes, as reported by Chromium. */
function stored(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const estimate: StorageEstimate & { usageDetails?: { indexedDB?: number } } =
      await navigator.storage.estimate()
    return (estimate.usageDetails?.indexedDB ?? 0) / 1000
  })
}
