import { chromium, type BrowserContext } from '@playwright/test'
import { chromiumFlags, findChromium } from './chromium'

/** Starts a browser of its own with a new profile, which is removed when its context is closed. */
export function openFreshBrowser(flags: readonly string[] = []): Promise<BrowserContext> {
  const { path, env } = findChromium()
  return chromium.launchPersistentContext('', {
    executablePath: path,
    args: [...chromiumFlags, ...flags],
    env: { ...process.env, ...env },
    locale: 'en-US',
    viewport: { width: 1366, height: 850 },
  })
}
