// Prints how large and how fast the console and its mock are, and writes the same to bench-results/: `npm run bench`.
// Slow figures are no failure. Options, after `--`:
//   --runs 7             how often each figure is taken; printed is the median
//   --only floor,demo    not all of them: sizes, mock, floor, demo, log, inbox
//   --profile            also what the console runs until each step is on screen
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { measureAgainstFloor } from './bench/against-floor'
import { measureInbox } from './bench/inbox'
import { measureLog } from './bench/log'
import { machine } from './bench/machine'
import { measureMock } from './bench/mock'
import { measureProfile } from './bench/profile'
import { markdownOf, mediansOf, type Table } from './bench/table'
import { visit, type Visit } from './bench/visit'
import { openDemo, type Demo } from './demo'
import { openFreshBrowser } from './fresh-browser'
import { budgets, type Manifest } from './size-budget'

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    only: { type: 'string' },
    profile: { type: 'boolean', default: false },
  },
})
const runs = Number(options.runs)
const slowdowns = { 'as it is': 1, 'CPU 4 times slower': 4 }

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const parts: Record<string, (demo: Demo) => Promise<Table[]> | Table[]> = {
  sizes: () => [sizes()],
  mock: async () => [await mockFigures()],
  floor: againstFloor,
  demo: visits,
  log: async demo => [await log(demo)],
  inbox: async demo => [await inboxHour(demo)],
  ...(options.profile && { profile }),
}
const wanted = options.only?.split(',') ?? Object.keys(parts)

const demo = await openDemo()
try {
  const description = machine(demo.browser.version())
  console.log(`\n${description}; medians of ${runs} runs.\n`)
  const tables: Table[] = []
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.includes(name) || name === 'profile') tables.push(...(await measure(demo)))
  }
  write({ machine: description, runs, at: new Date().toISOString(), tables })
} finally {
  await demo.close()
}

/** What is downloaded, as a server that compresses with brotli would send it. */
function sizes(): Table {
  const manifest = JSON.parse(readFileSync(fromRoot('dist/.vite/manifest.json'), 'utf8')) as Manifest
  const parts = budgets(manifest)
  return printed({
    title: 'JavaScript and CSS of the build',
    columns: {
      files: Object.fromEntries(parts.map(({ name, path }) => [name, path.length])),
      'kB, brotli': Object.fromEntries(parts.map(({ name, path }) => [name, brotliSize(path)])),
    },
  })
}

function brotliSize(files: readonly string[]): number {
  const sizesOfFiles = files.map(file => brotliCompressSync(readFileSync(fromRoot(file))).byteLength)
  return sizesOfFiles.reduce((sum, size) => sum + size, 0) / 1000
}

async function againstFloor(): Promise<Table[]> {
  const tables = await measureAgainstFloor(openFreshBrowser, { runs, folder: fromRoot('dist') })
  return (tables ?? []).map(printed)
}

/** Of a build that keeps the names of its functions. */
async function profile(): Promise<Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'readable-'))
  try {
    await build({
      root: fromRoot('.'),
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true, minify: false, sourcemap: true },
    })
    return ((await measureProfile(openFreshBrowser, folder)) ?? []).map(printed)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function mockFigures(): Promise<Table> {
  const taken = await repeat(measureMock)
  return printed({
    title: 'The mock in Node: 5,000 channels, 5,000 policies, 100,000 deliveries',
    columns: { 'as it is': mediansOf(taken) },
  })
}

/** Takes turns between the slowdowns, so that what else the machine does meets both alike. */
async function visits({ browser, url }: Demo): Promise<Table[]> {
  const taken = Object.entries(slowdowns).map(([name, slowdown]) => ({
    name,
    slowdown,
    visits: [] as Visit[],
  }))
  await repeat(async () => {
    for (const { slowdown, visits: done } of taken) done.push(await visit(browser, url, slowdown))
  })
  const columnsOf = (part: keyof Visit) =>
    Object.fromEntries(taken.map(({ name, visits: done }) => [name, mediansOf(done.map(one => one[part]))]))
  return [
    printed({ title: 'First visit of the demo', columns: columnsOf('first') }),
    printed({ title: 'Later visit', columns: columnsOf('again') }),
    printed({ title: 'Later visit, with the data set `large`', columns: columnsOf('large') }),
    printed({ title: 'Using 5,000 channels', columns: columnsOf('use') }),
  ]
}

async function inboxHour({ browser, url }: Demo): Promise<Table> {
  const taken = await measureInbox(browser, url)
  return printed({ title: 'An hour with the inbox open', columns: { 'as it is': taken } })
}

async function log({ browser, url }: Demo): Promise<Table> {
  const taken = await repeat(() => measureLog(browser, url))
  return printed({ title: 'The delivery log with 100,000 rows', columns: { 'as it is': mediansOf(taken) } })
}

async function repeat<T>(measure: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let run = 0; run < runs; run++) results.push(await measure())
  return results
}

function printed(table: Table): Table {
  console.log(`${markdownOf(table)}\n`)
  return table
}

function write(results: object): void {
  mkdirSync(fromRoot('bench-results'), { recursive: true })
  const file = `bench-results/${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`
  writeFileSync(fromRoot(file), `${JSON.stringify(results, null, 2)}\n`)
  console.log(`Written to ${file}`)
}
