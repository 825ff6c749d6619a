import type { Locator, Page } from '@playwright/test'
import { faults, printed, type FaultCase } from '~/api/transport/test-faults'
import type { Operation } from '~/contract/operation'
import { operations } from '~/contract/operations'
import shell from '~/locales/en/shell'
import { countCalls } from './support/calls'
import { failNext } from './support/mock'
import { expectNotBlank } from './support/not-blank'
import { switchPolicy } from './support/policy-writes'
import { expect, test } from './support/test'
import type { Way, Write } from './support/way'
import { writes } from './support/writes'

test.use({ allowErrors: /status of \d{3}|net::ERR_FAILED/ })

// Several faults, one after the other.
test.describe.configure({ timeout: 120_000 })

/**
 * One fault for each place that a failure is reported in, and for each way back to work. What becomes of every fault is
 * tested in `src/api/transport/fault-table.test.ts`, and what each kind says in `src/ui/basics/error-text.test.tsx`.
 */
const columns = ['offline', 'timeout', '401', '404', '409', '422 errors', '422 empty', '429 seconds', '500']

/** Longer than a toast stays, and than a call that is made again would wait. */
const aWhile = 11_000

/** Milliseconds between two looks at what comes soon. */
const intervals = [20]

/** Where a person does each of them. */
const all = [
  ...Object.entries(writes).map(([write, open]) => ({ what: write, write: write as Write, open })),
  { what: 'updatePolicy, by its switch', write: 'updatePolicy' as const, open: switchPolicy },
]

const misfit: FaultCase = { fault: { status: 200, body: [] }, told: { kind: 'contract', message: '(body)' } }

/** What was seen of each fault, by operation and fault. */
const table = new Map<string, string>()

test.afterAll(() => {
  const rows = all.map(({ what }) => what).filter(what => table.has(`${what} offline`))
  console.info(printed(table, rows, [...columns, '200 misfit']))
})

for (const { what, write, open } of all)
  test(`${what}: a fault is told once, loses nothing, and is not sent again`, async ({ page }) => {
    const operation = operations[write] as Operation
    await page.clock.install()
    await page.addInitScript(hastenWhenAsked)
    const way = await open(page)
    const calls = countCalls(page, operation)
    // Where a success has no body, none is read.
    const chosen = Object.entries(faults).filter(([column]) => columns.includes(column))
    const cases = Object.entries({
      ...Object.fromEntries(chosen),
      ...(operation.answer && { '200 misfit': misfit }),
    })
    for (const [index, [column, { fault, told }]] of cases.entries())
      await test.step(column, async () => {
        const isTimeout = told.kind === 'timeout'
        if (isTimeout) await hasten(page, true)
        // What comes too late does not happen after all, so that the next one finds all as it was.
        const late = isTimeout ? { delayMs: 3000, status: 503 } : {}
        await failNext(page, { operation: operation.id, ...fault, ...late })
        await way.act()
        await expect.poll(() => calls.ended, { message: 'calls that have ended', intervals }).toBe(index + 1)
        table.set(`${what} ${column}`, await expectTold(page, way, told))
        await way.kept()
        await expectNotBlank(page, way.heading)
        if (isTimeout) await hasten(page, false)
        await page.clock.fastForward(aWhile)
        if (way.told === 'toast') await expect(alerts(page)).toHaveCount(0)
        expect(calls.sent, 'calls that were sent').toBe(index + 1)
      })
    await way.act()
    await way.done()
    expect(calls.sent, 'calls that were sent').toBe(cases.length + 1)
  })

const alerts = (page: Page) => page.getByRole('alert', { includeHidden: true }).filter({ hasText: /\S/ })

const containing = (text: string) => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))

/** Expects a failure to be told in the places that are its own, and in no other. Gives what they say. */
async function expectTold(page: Page, way: Way, told: FaultCase['told']): Promise<string> {
  const { title } = shell.error[told.kind]
  const { placed, reason } = partsOf(way, told)
  for (const { at, text } of placed) await expect(at).toHaveAccessibleDescription(containing(text))
  const seen = placed.map(({ text }) => `field: ${text}`)
  if (reason === null) {
    if (placed.length > 0) await expect(alerts(page)).toHaveCount(0)
    await expect(page.getByText(title, { exact: true })).toHaveCount(0)
    return seen.join(', ') || 'done'
  }
  // One, and no other.
  await expect(alerts(page)).toHaveText([containing(way.told === 'banner' ? title : reason)])
  if (way.told === 'banner') await expect(page.getByText(title, { exact: true })).toHaveCount(1)
  const lines = (await alerts(page).innerText()).split('\n')
  return [...seen, way.told === 'banner' ? lines[0] : lines.at(-1)].join(', ')
}

interface Parts {
  /** What is told at fields. */
  placed: { at: Locator; text: string }[]
  /** What is left to be told, in one line; null if there is nothing. */
  reason: string | null
}

function partsOf({ fields = {}, missing }: Way, { kind, message, ...told }: FaultCase['told']): Parts {
  if (kind === 'missing' && missing) return { placed: missing === 'done' ? [] : [missing], reason: null }
  const texts = Object.entries(told.fields ?? {})
  const placed = texts.flatMap(([path, text]) => (fields[path] ? [{ at: fields[path], text }] : []))
  const isAllPlaced = placed.length > 0 && placed.length === texts.length
  const said = message || texts.map(([path, text]) => `${path}: ${text}`).join(', ')
  return { placed, reason: isAllPlaced ? null : said || shell.error[kind].title }
}

/** Makes the browser's own timer of an abort, which is out of the test clock's reach, run faster while that is asked for. */
function hastenWhenAsked() {
  const start = AbortSignal.timeout.bind(AbortSignal)
  AbortSignal.timeout = milliseconds =>
    start('hastened' in document.documentElement.dataset ? milliseconds / 30 : milliseconds)
}

const hasten = (page: Page, isHastened: boolean) =>
  page.evaluate(it => document.documentElement.toggleAttribute('data-hastened', it), isHastened)
