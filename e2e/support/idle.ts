import type { BrowserContext } from '@playwright/test'

/** Keeps the pages of a context from ever being idle, so that the console loads only the code that it needs now. */
export async function neverIdle(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0
  })
}
