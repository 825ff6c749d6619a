import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { CDPSession } from '@playwright/test'
import { build } from 'vite'
import { createCertificate } from './certificate'
import { openConsole } from './console-site'
import { onFirstVisit, type FirstVisit, type OpenBrowser } from './first-visit'
import { answerFloor } from './floor-api'
import { settled, startTimes } from './observe'
import { openSite } from './site'
import { measureSteps } from './steps'
import { lowerQuartilesOf, mediansOf, type Figures, type Table } from './table'
import { consolePage, floorPage, overviewPage, type TargetPage } from './target-pages'
import { comparison, floorTargets, overviewTargets } from './targets'
import { heapUsed } from './visit'

/** A slow phone's processor and a fair line, as browsers' own tools emulate them. */
const conditions = { slowdown: 4, megabits: 10, latency: 40 }

/**
 * Compares the console, built in a folder, with the floor page: a list page of React alone. They take turns, each time
 * in another order, so that what else the machine does meets both alike. Null where there is no openssl.
 */
export async function measureAgainstFloor(
  open: OpenBrowser,
  { runs, folder }: { runs: number; folder: string },
): Promise<Table[] | null> {
  const certificate = createCertificate()
  if (!certificate) {
    console.log('Not compared with the floor page: openssl is not installed\n')
    return null
  }
  const floorFolder = await buildFloor()
  const consoleSite = await openConsole(folder, certificate)
  const floorSite = await openSite({ folder: floorFolder, answer: answerFloor }, certificate)
  const sites = [
    { page: consolePage, site: consoleSite, taken: [] as Figures[], use: useOf(consolePage) },
    { page: overviewPage, site: consoleSite, taken: [] as Figures[], use: measureStart },
    { page: floorPage, site: floorSite, taken: [] as Figures[], use: useOf(floorPage) },
  ]
  try {
    for (let run = 0; run < runs; run++) {
      for (const { page, site, taken, use } of run % 2 === 0 ? sites : sites.toReversed()) {
        const inNewBrowser = async (measure: typeof measureWork) =>
          onFirstVisit(await open([certificate.flag]), page, visit => measure(visit, site.url + page.path))
        const work = await inNewBrowser(measureWork)
        taken.push({ ...(await inNewBrowser(use)), ...work })
      }
    }
    const [ours = [], overviews = [], floors = []] = sites.map(({ taken }) => taken)
    const { slowdown, megabits, latency } = conditions
    const conditionsText = `CPU ${slowdown} times slower, ${megabits} Mbit/s, ${latency} ms`
    const tableOf = (quantile: string, of: typeof mediansOf) =>
      comparison(
        `Next to the floor page, ${conditionsText}: ${quantile}`,
        { 'the console': of(ours), 'the floor page': of(floors) },
        floorTargets,
      )
    return [
      tableOf('medians', mediansOf),
      tableOf('lower quartiles', lowerQuartilesOf),
      comparison(
        `The overview’s first figure next to the channels’ first row, ${conditionsText}: medians`,
        { 'the overview': mediansOf(overviews), 'the channels': mediansOf(ours) },
        overviewTargets,
      ),
    ]
  } finally {
    await consoleSite.close()
    await floorSite.close()
    rmSync(floorFolder, { recursive: true })
  }
}

async function buildFloor(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'floor-'))
  await build({
    root: fileURLToPath(new URL('floor', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true },
  })
  return folder
}

/** What the main thread does, without any slowdown: it hardly depends on what else the machine does. */
async function measureWork({ page, session, traffic, firstRow }: FirstVisit, url: string): Promise<Figures> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(url, { waitUntil: 'commit' })
  await firstRow
  const toFirstRow = await mainThreadTime(session)
  await settled(page, 500, traffic)
  return { 'CPU to the first row, ms': toFirstRow, 'CPU until idle, ms': await mainThreadTime(session) }
}

/** Milliseconds of processor time. */
async function mainThreadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** Measures a page's start, and then what a user does on it. */
const useOf = (target: TargetPage) => async (visit: FirstVisit, url: string) => ({
  ...(await measureStart(visit, url)),
  ...(await measureSteps(visit.page, target, visit.traffic)),
})

async function measureStart({ page, session, traffic }: FirstVisit, url: string): Promise<Figures> {
  await slowDown(session)
  await page.goto(url, { waitUntil: 'commit' })
  await settled(page, 500, traffic)
  const { paint, largest, found, row, blocked, shift } = await startTimes(page)
  return {
    ...traffic.figures(found),
    'first contentful paint, ms': paint,
    'largest contentful paint, ms': largest,
    'first row, ms': row,
    'blocking time, ms': blocked,
    'layout shift (CLS), thousandths': shift * 1000,
    'heap when idle, MB': await heapUsed(page),
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  const bytesPerSecond = (conditions.megabits * 1_000_000) / 8
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: conditions.latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.slowdown })
}
