import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The viewport of a small phone, in CSS pixels. */
const phone = { width: 360, height: 740 }

/**
 * Resizes the window to a phone's and expects nothing to be wider. A failure names the state of the page, and lists the
 * elements that are.
 */
export async function expectNoSidewaysScroll(page: Page, state = ''): Promise<void> {
  await page.setViewportSize(phone)
  await expect(async () => expect(await tooWide(page), `wider than the window ${state}`).toEqual([])).toPass({
    timeout: 2000,
  })
}

/** Returns the elements that make the page scroll sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const beyond = [...document.body.querySelectorAll('*')].filter(
      element => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [
      `the page: ${scrollWidth} px`,
      ...beyond.map(element => element.cloneNode()).map(it => (it instanceof Element ? it.outerHTML : '')),
    ].slice(0, 10)
  })
}
