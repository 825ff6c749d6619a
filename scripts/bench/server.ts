import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Browser, Page } from '@playwright/test'
import { build, type Plugin } from 'vite'
import { behindProxy, deploy, deploymentObstacle } from '~deploy/deployment'
import { keyTimes, observe, settled, startTimes, timeUntilShown } from './observe'
import { median, mediansOf, type Figures, type Table } from './table'

/** A slow phone's processor and a fair line, as browsers' own tools emulate them. */
const conditions = { slowdown: 4, megabits: 10, latency: 40 }

const folderOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The console behind nginx and in front of a server with 5,000 channels, beside a bare page of the same React and
 * Mantine in the same run. `plugins` prepare its files as they do the console's. Null where there is no nginx.
 */
export async function measureServer(
  browser: Browser,
  { runs, plugins }: { runs: number; plugins: Plugin[] },
): Promise<Table | null> {
  const obstacle = deploymentObstacle()
  if (obstacle) {
    console.log(`Not measured against a server: ${obstacle}\n`)
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'bare-'))
  await build({
    root: folderOf('bare'),
    publicDir: folderOf('../../public'),
    resolve: { alias: { '~': folderOf('../../src') } },
    html: { cspNonce: '__CSP_NONCE__' },
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), ...plugins],
    build: { outDir: folder, emptyOutDir: true },
  })
  const targets = [
    { name: 'the console', site: await deploy({ ...behindProxy, seed: 'large' }), visit: visitConsole },
    {
      name: 'a bare page',
      site: await deploy({ ...behindProxy, seed: 'large', root: folder }),
      visit: visitBare,
    },
  ]
  try {
    const taken = new Map(targets.map(({ name }) => [name, [] as Figures[]]))
    for (let run = 0; run < runs; run++) {
      for (const { name, site, visit } of targets)
        taken.get(name)?.push(await inFreshBrowser(browser, site.url, visit))
    }
    const columns = Object.fromEntries([...taken].map(([name, figures]) => [name, mediansOf(figures)]))
    const { slowdown, megabits, latency } = conditions
    return {
      title: `Against a server, CPU ${slowdown} times slower, ${megabits} Mbit/s, ${latency} ms`,
      columns,
    }
  } finally {
    for (const { site } of targets) await site.close()
    rmSync(folder, { recursive: true })
  }
}

async function inFreshBrowser(
  browser: Browser,
  baseURL: string,
  visit: (page: Page) => Promise<Figures>,
): Promise<Figures> {
  const context = await browser.newContext({
    baseURL,
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
  })
  try {
    await observe(context)
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const bytesPerSecond = (conditions.megabits * 1_000_000) / 8
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: conditions.latency,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    })
    await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.slowdown })
    return await visit(page)
  } finally {
    await context.close()
  }
}

async function visitConsole(page: Page): Promise<Figures> {
  const start = await firstLoad(page)
  return {
    ...start,
    ...(await search(page)),
    'open a drawer, ms': await timeUntilShown(page, '[role=dialog] a[href^="/channels/new/Webhook"]', () =>
      page.locator('a[href^="/channels/new"]').first().click(),
    ),
    'open the form in it, ms': await timeUntilShown(page, '[role=dialog] input[name=payloadUrl]', () =>
      page.locator('[role=dialog] a[href^="/channels/new/Webhook"]').click(),
    ),
    'to another page, its code known, ms': await toPolicies(page),
    'back to the list, ms': await timeUntilShown(page, 'table[aria-label="Channels"] tbody a', () =>
      page.locator('nav a[href="/channels"]').click(),
    ),
  }
}

async function visitBare(page: Page): Promise<Figures> {
  const start = await firstLoad(page)
  return {
    ...start,
    ...(await search(page)),
    'open a drawer, ms': await timeUntilShown(page, '[role=dialog] input[name=payloadUrl]', () =>
      page.locator('main > button').click(),
    ),
  }
}

async function firstLoad(page: Page): Promise<Figures> {
  await page.goto('/channels', { waitUntil: 'commit' })
  await settled(page)
  const { paint, row, blocked, largest, shift } = await startTimes(page)
  const { kilobytes, requests } = await page.evaluate(until => {
    const loaded = performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry.startTime < until)
    const isCode = ({ name }: PerformanceResourceTiming) => /\.(js|css)$/.test(new URL(name).pathname)
    return {
      kilobytes: loaded.filter(isCode).reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1000,
      // The page itself is one, too.
      requests: loaded.length + 1,
    }
  }, row)
  return {
    'JavaScript and CSS to the first row, kB': kilobytes,
    'requests to the first row': requests,
    'first contentful paint, ms': paint,
    'largest contentful paint, ms': largest,
    'first channel row, ms': row,
    'total blocking time, ms': blocked,
    'layout shift (CLS), thousandths': shift * 1000,
  }
}

async function search(page: Page): Promise<Figures> {
  const wanted = 'retail'
  await page.getByRole('searchbox').focus()
  await page.keyboard.type(wanted, { delay: 120 })
  const keys = await keyTimes(page, wanted.length)
  await page.getByRole('searchbox').fill('')
  return {
    'a key in the search, median, ms': median(keys),
    'a key in the search, worst, ms': Math.max(...keys),
  }
}

async function toPolicies(page: Page): Promise<number> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  // Whoever points at a link has its page's code fetched.
  await page.locator('nav a[href="/policies"]').hover()
  await page.waitForLoadState('networkidle')
  return timeUntilShown(page, 'table[aria-label="Policies"] tbody a', () =>
    page.locator('nav a[href="/policies"]').click(),
  )
}
