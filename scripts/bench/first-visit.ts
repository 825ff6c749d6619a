import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { firstRowBinding, observe } from './observe'
import type { LoadedPage } from './target-pages'
import { watchTraffic, type Traffic } from './traffic'

/** Starts a browser with a new profile and more flags. */
export type OpenBrowser = (flags: readonly string[]) => Promise<BrowserContext>

/** An empty page whose traffic and first row are watched. */
export interface FirstVisit {
  page: Page
  session: CDPSession
  traffic: Traffic
  /** Resolves once the first row has been rendered. */
  firstRow: Promise<void>
}

/** Opens an empty page in a browser that has visited nothing, uses it, and closes the browser. */
export async function onFirstVisit<Result>(
  context: BrowserContext,
  { row }: LoadedPage,
  use: (visit: FirstVisit) => Promise<Result>,
): Promise<Result> {
  try {
    await observe(context, row)
    const page = await context.newPage()
    for (const other of context.pages()) if (other !== page) await other.close()
    const session = await context.newCDPSession(page)
    const traffic = await watchTraffic(session)
    const firstRow = new Promise<void>(resolve => {
      session.on('Runtime.bindingCalled', ({ name }) => {
        if (name === firstRowBinding) resolve()
      })
    })
    await session.send('Runtime.enable')
    await session.send('Runtime.addBinding', { name: firstRowBinding })
    // The browser is still starting.
    await wait(500)
    return await use({ page, session, traffic, firstRow })
  } finally {
    await context.close()
  }
}
