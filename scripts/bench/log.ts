import type { Browser, Page } from '@playwright/test'
import { resetMock } from '~/contract/mock-control'
import { longestTask, observe } from './observe'
import type { Figures } from './table'
import { heapUsed } from './visit'

/** Pixels of a step through the log: some hundred rows. */
const stride = 4000

/** How the delivery log takes 100,000 rows: loading them all, scrolling through them all, and filtering them. */
export async function measureLog(browser: Browser, baseURL: string): Promise<Figures> {
  const context = await browser.newContext({
    baseURL,
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
  })
  try {
    await observe(context)
    const page = await context.newPage()
    await page.goto('/channels')
    await page.locator('tbody a').first().waitFor()
    await page.evaluate(async url => {
      await fetch(url, { method: 'POST', body: '{"seed":"large"}' })
    }, resetMock.url)
    return { ...(await load(page)), ...(await scroll(page)), ...(await filter(page)) }
  } finally {
    await context.close()
  }
}

async function load(page: Page): Promise<Figures> {
  await page.goto('/deliveries')
  await page.locator('[data-index] a').first().waitFor()
  const first = await page.evaluate(() => performance.now())
  await page.getByRole('button', { name: 'Load all' }).click()
  await page.getByText('100,000 attempts (all loaded)').waitFor({ timeout: 180_000 })
  const all = await page.evaluate(() => performance.now())
  return {
    'the log with its first 1,000 deliveries, ms': first,
    'load all 100,000, ms': all - first,
    'longest task in the meantime, ms': await longestTask(page, first),
    'JavaScript heap with them and the mock, MB': await heapUsed(page),
  }
}

async function scroll(page: Page): Promise<Figures> {
  const start = await page.evaluate(() => performance.now())
  const most = await page.evaluate(async step => {
    let rows = 0
    for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
      window.scrollTo(0, top)
      await new Promise(resolve => requestAnimationFrame(resolve))
      rows = Math.max(rows, document.querySelectorAll('[role=row]').length)
    }
    return rows
  }, stride)
  return {
    'row elements, at most, while scrolling through them all': most,
    'longest task while scrolling, ms': await longestTask(page, start),
  }
}

/**
 * Returns how many milliseconds each search and filter takes until the log shows its matches. A search starts only
 * after a pause in typing.
 */
async function filter(page: Page): Promise<Figures> {
  await page.evaluate(() => window.scrollTo(0, 0))
  const search = 'input[type=search]'
  const start = await page.evaluate(() => performance.now())
  const first = await narrow(page, search, 'churn')
  const longest = await longestTask(page, start)
  await narrow(page, search, '')
  const second = await narrow(page, search, 'treasury')
  await narrow(page, search, '')
  return {
    'first search, ms': first,
    'longest task during the first search, ms': longest,
    'another search, ms': second,
    'filter by status, ms': await narrow(page, 'select[aria-label="Status"]', 'is:undelivered'),
  }
}

/**
 * Sets a filter. Returns the milliseconds until the log shows the number of matches or, without a filter, all rows
 * again.
 */
const narrow = (page: Page, selector: string, value: string): Promise<number> =>
  page.evaluate(
    async ([wanted, text]) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted)
      if (!field) throw new Error(`There is no ${wanted}`)
      const prototype = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement
      // React overrides the element's `value` property and ignores values set through it.
      Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, text)
      const start = performance.now()
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
      const isShown = () =>
        document.querySelector('main [role=group]')?.textContent.includes('match') === (text !== '')
      do await new Promise(resolve => requestAnimationFrame(resolve))
      while (!isShown() && performance.now() < start + 10_000)
      if (!isShown()) throw new Error(`${wanted} does not show ${text}`)
      return performance.now() - start
    },
    [selector, value] as const,
  )
