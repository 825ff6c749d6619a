import type { Browser } from '@playwright/test'
import { listNotifications } from '~/contract/inbox'
import type { Figures } from './table'
import { heapUsed } from './visit'

const hour = 3600_000
const settling = 600_000

/** Longer than the console waits between two polls. */
const step = 34_000

/** What the inbox holds in memory when it is opened, and after an hour of polls, by the page's own clock. */
export async function measureInbox(browser: Browser, baseURL: string): Promise<Figures> {
  const context = await browser.newContext({ baseURL, locale: 'en-US' })
  try {
    const page = await context.newPage()
    await page.clock.install()
    let polls = 0
    const poll = async () => {
      const answered = page.waitForResponse(response => response.url().includes(listNotifications.url))
      await page.clock.fastForward(step)
      await (await answered).finished()
      polls += 1
    }
    await page.goto('/inbox')
    await page.locator('main [data-notification]').first().waitFor()
    await page
      .getByRole('banner')
      .getByRole('button', { name: /unread/ })
      .waitFor()
    // By then everything has come that is loaded once, when nothing else is to be done.
    for (let time = 0; time < settling; time += step) await poll()
    const start = await heapUsed(page)
    for (let time = 0; time < hour; time += step) await poll()
    const end = await heapUsed(page)
    return { 'polls in all': polls, 'heap at the start, MB': start, 'heap after an hour, MB': end }
  } finally {
    await context.close()
  }
}
