// Runs every check of the project, one after the other, up to the first that fails. The last line is the tests' count.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium'
import type { Counts } from './test-counts'
import { add, browserCounts, none, summary, unitCounts } from './test-counts'

interface Stage {
  name: string
  command: string
  /** Of a stage that runs tests: where it writes its report, and how to read that. */
  report?: { file: string; count: (report: unknown) => Counts }
}

const stages: Stage[] = [
  { name: 'Lock file', command: 'node --import tsx scripts/check-lock.ts' },
  { name: 'Types', command: 'tsc -p .' },
  { name: 'Lint', command: 'oxlint' },
  { name: 'Format', command: 'oxfmt --check' },
  { name: 'Dead code', command: 'knip' },
  {
    name: 'Unit tests',
    command: 'vitest run --reporter=default --reporter=json --outputFile.json=test-results/unit.json',
    report: { file: 'test-results/unit.json', count: unitCounts },
  },
  { name: 'Build', command: 'vite build' },
  { name: 'Size budget', command: 'size-limit' },
  {
    name: 'Browser tests',
    command: 'playwright test',
    report: { file: 'test-results/browser.json', count: browserCounts },
  },
]

const root = fileURLToPath(new URL('..', import.meta.url))
const PATH = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)

rmSync(join(root, 'test-results'), { recursive: true, force: true })
process.exitCode = runAll()

/** Gives the exit code. */
function runAll(): number {
  let counts = none
  for (const stage of stages) {
    const { isPassed, found } = run(stage)
    counts = add(counts, found)
    if (!isPassed) {
      console.error(`\n${stage.name} failed: see above. Again, alone: npx ${stage.command}\n`)
      // A stage that fails without a failed test is a failure too, and must be seen in the count.
      console.log(summary(found.failed > 0 ? counts : add(counts, { passed: 0, failed: 1 })))
      return 1
    }
  }
  console.log(`\nEverything passed.\n\n${summary(counts)}`)
  return 0
}

function run({ name, command, report }: Stage): { isPassed: boolean; found: Counts } {
  console.log(`\n== ${name}`)
  const start = performance.now()
  const isReady = name !== 'Browser tests' || saysBrowser()
  const { status } = isReady
    ? spawnSync(command, { cwd: root, shell: true, stdio: 'inherit', env: { ...process.env, PATH } })
    : { status: 1 }
  console.log(`-- ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  if (!report) return { isPassed: status === 0, found: none }

  const found = countsOf(report)
  if (found.passed + found.failed === 0) console.error(`${name}: no test was run.`)
  return { isPassed: status === 0 && found.passed > 0 && found.failed === 0, found }
}

/** A report that is missing or incomplete counts no test. */
function countsOf({ file, count }: NonNullable<Stage['report']>): Counts {
  try {
    return count(JSON.parse(readFileSync(join(root, file), 'utf8')))
  } catch (error) {
    console.error(`${file} can't be read:`, error)
    return none
  }
}

function saysBrowser(): boolean {
  try {
    const { path, source } = findChromium()
    console.log(`Chromium, ${source}: ${path}`)
    return true
  } catch (error) {
    console.error(
      'There is no Chromium to test with, and the one in the npm package could not be unpacked.',
      error,
    )
    return false
  }
}
