import type { Browser, BrowserContext } from '@playwright/test'
import { deploy, withoutKey } from '~deploy/deployment'

/** Visits a deployment that adds no key to the calls in a fresh browser, so that the user has to type one. */
export async function visitWithoutKey(
  browser: Browser,
  visit: (context: BrowserContext, url: string) => Promise<void>,
): Promise<void> {
  const root = process.env['E2E_DIST'] ?? 'dist'
  const own = await deploy({ ...withoutKey, root })
  const context = await browser.newContext({ baseURL: own.url, locale: 'en-US' })
  try {
    await visit(context, own.url)
  } finally {
    await context.close()
    await own.close()
  }
}
