import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { join } from 'node:path'
import type { CDPSession } from '@playwright/test'
import { createCertificate } from './certificate'
import { openConsole } from './console-site'
import { onFirstVisit, type FirstVisit, type OpenBrowser } from './first-visit'
import { settled } from './observe'
import { libraryOf, nameOf, selfTimes, sumByName, type CpuProfile } from './self-times'
import { stepsOn } from './steps'
import type { Figures, Table } from './table'
import { consolePage } from './target-pages'

/** Microseconds between two samples. */
const samplingInterval = 100

/** Functions in the table. */
const MAX_FUNCTIONS = 25

/** What the main thread did until a step was on screen. */
interface Recording {
  profile: CpuProfile
  /** Milliseconds of processor time. */
  style: number
  layout: number
  all: number
}

/** A function's own time, with its name, and who wrote it. */
interface NamedTime {
  library: string
  name: string
  milliseconds: number
}

/**
 * Records what the console runs, by kind of work, by library, and by function: at its first load, and at each step
 * that is compared with the floor page. The build in the folder keeps its names and has source maps. The processor is
 * not slowed down. Null where there is no openssl.
 */
export async function measureProfile(open: OpenBrowser, folder: string): Promise<Table[] | null> {
  const certificate = createCertificate()
  if (!certificate) return null
  const site = await openConsole(folder, certificate)
  try {
    const recordings = await onFirstVisit(await open([certificate.flag]), consolePage, visit =>
      recordSteps(visit, site.url + consolePage.path),
    )
    return tablesOf(recordings, folder)
  } finally {
    await site.close()
  }
}

async function recordSteps(visit: FirstVisit, url: string): Promise<Record<string, Recording>> {
  const { page, session, traffic, firstRow } = visit
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: samplingInterval })
  const rest = () => settled(page, 300, traffic)
  const steps = stepsOn(page, consolePage)
  const record = async (step: () => Promise<unknown>) => {
    const recorded = await recording(session, step)
    await rest()
    return recorded
  }
  const firstLoad = await record(async () => {
    await page.goto(url, { waitUntil: 'commit' })
    await firstRow
  })
  // The code of the second page is known after this.
  for (const step of [steps.toSecondPage, steps.back]) {
    await step()
    await rest()
  }
  return {
    'first load': firstLoad,
    'known page': await record(steps.toSecondPage),
    back: await record(steps.back),
    'open a form': await record(steps.openForm),
  }
}

async function recording(session: CDPSession, step: () => Promise<unknown>): Promise<Recording> {
  const before = await durations(session)
  await session.send('Profiler.start')
  await step()
  const { profile } = await session.send('Profiler.stop')
  const after = await durations(session)
  const spent = (name: string) => 1000 * ((after.get(name) ?? 0) - (before.get(name) ?? 0))
  return {
    profile,
    style: spent('RecalcStyleDuration'),
    layout: spent('LayoutDuration'),
    all: spent('TaskDuration'),
  }
}

/** Seconds, by name. */
async function durations(session: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics')
  return new Map(metrics.map(({ name, value }) => [name, value]))
}

function tablesOf(recordings: Record<string, Recording>, folder: string): Table[] {
  const sourceOf = sourceFinder(folder)
  const named = Object.fromEntries(
    Object.entries(recordings).map(([step, { profile }]) => [step, namedTimes(profile, sourceOf)]),
  )
  const kinds = Object.fromEntries(
    Object.entries(recordings).map(([step, recorded]) => [step, kindsOf(recorded, named[step] ?? [])]),
  )
  return [
    { title: 'What the console’s main thread does, ms', columns: kinds },
    tableBy('Its scripts by library, ms', named, ({ library }) => library),
    tableBy(
      'Its functions with the most time of their own, ms',
      named,
      ({ library, name }) => `${library}: ${name}`,
    ),
  ]
}

/** Layout that a script asks for is in both. */
function kindsOf({ profile, style, layout, all }: Recording, functions: readonly NamedTime[]): Figures {
  const script = functions.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const collections = selfTimes(profile).find(({ frame }) => frame.functionName === '(garbage collector)')
  return {
    script,
    style,
    layout,
    'garbage collection': collections?.milliseconds ?? 0,
    'all, with painting and parsing': all,
  }
}

/** Returns a table of the names with the most time in all steps together. */
function tableBy(
  title: string,
  times: Record<string, readonly NamedTime[]>,
  keyOf: (time: NamedTime) => string,
): Table {
  const sums = (list: readonly NamedTime[]) =>
    sumByName(list.map(time => [keyOf(time), time.milliseconds] as const))
  const names = [...sums(Object.values(times).flat()).keys()].slice(0, MAX_FUNCTIONS)
  const columns = Object.entries(times).map(([step, list]) => {
    const ofStep = sums(list)
    return [step, Object.fromEntries(names.map(name => [name, ofStep.get(name) ?? 0]))]
  })
  return { title, columns: Object.fromEntries(columns) as Table['columns'] }
}

type SourceOf = (url: string, line: number, column: number) => string

/** The browser's own work has no URL, nor does what observes the page. */
function namedTimes(profile: CpuProfile, sourceOf: SourceOf): NamedTime[] {
  return selfTimes(profile)
    .filter(({ frame: { url } }) => url.startsWith('http'))
    .map(({ frame, milliseconds }) => {
      const source = sourceOf(frame.url, frame.lineNumber, frame.columnNumber)
      return { library: libraryOf(source), name: nameOf(frame, source), milliseconds }
    })
}

/** Code of the bundler alone has no source map: its source is the file itself. */
function sourceFinder(folder: string): SourceOf {
  const maps = new Map<string, SourceMap | null>()
  return (url, line, column) => {
    const { pathname } = new URL(url)
    const known = maps.get(pathname)
    const map = known === undefined ? readMap(join(folder, `${pathname}.map`)) : known
    maps.set(pathname, map)
    const entry = map?.findEntry(line, column)
    return entry && 'originalSource' in entry ? entry.originalSource : pathname
  }
}

const readMap = (file: string) =>
  existsSync(file)
    ? new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as ConstructorParameters<typeof SourceMap>[0])
    : null
