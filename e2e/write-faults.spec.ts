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
import type { Steps, Write } from './support/write-steps'
import { writes } from './support/writes'

test.use({ allowErrors: /status of \d{3}|net::ERR_FAILED/ })

// Each test runs several faults in sequence.
test.describe.configure({ timeout: 120_000 })

/**
 * One fault for each part of the UI that reports failures, and for each kind of recovery. `fault-table.test.ts` in
 * `src/api/transport` tests every fault, and `src/ui/basics/error-text.test.tsx` the text of each kind.
 */
const columns = ['offline', 'timeout', '401', '404', '409', '422 errors', '422 empty', '429 seconds', '500']

/** The faults that the UI tells apart: no answer, something missing, a conflict, refused fields, and all others. */
const distinct = ['offline', '404', '409', '422 errors', '500']

/** A write for each place that shows failures: these meet every fault, the others only the distinct ones. */
const meetsAll = new Set<Write>(['createChannel', 'deleteChannel', 'deleteMute'])

/** Longer than a toast is shown, and than the delay before a retry. */
const aWhile = 11_000

/** Milliseconds between two polls of a value that changes soon. */
const intervals = [20]

/** All writes of the UI: each operation, and the switch in a policy's row. */
const all = [
  ...Object.entries(writes).map(([write, open]) => ({ what: write, write: write as Write, open })),
  { what: 'updatePolicy, by its switch', write: 'updatePolicy' as const, open: switchPolicy },
]

const misfit: FaultCase = {
  fault: { status: 200, body: [] },
  reported: { kind: 'contract', message: '(body)' },
}

/** The observed result of each fault, by operation and fault. */
const table = new Map<string, string>()

test.afterAll(() => {
  const rows = all.map(({ what }) => what).filter(what => table.has(`${what} offline`))
  console.info(printed(table, rows, [...columns, '200 misfit']))
})

for (const { what, write, open } of all)
  test(`${what} reports each fault once, keeps the input, and is not sent again`, async ({ page }) => {
    const operation = operations[write] as Operation
    await page.clock.install()
    await page.addInitScript(hastenWhenAsked)
    const steps = await open(page)
    const calls = countCalls(page, operation)
    // An operation without an answer has no body that could be malformed.
    const isMeetingAll = meetsAll.has(write)
    const tested = Object.entries(faults).filter(([column]) =>
      (isMeetingAll ? columns : distinct).includes(column),
    )
    const cases = Object.entries({
      ...Object.fromEntries(tested),
      ...(isMeetingAll && operation.answer && { '200 misfit': misfit }),
    })
    for (const [index, [column, { fault, reported: failure }]] of cases.entries())
      await test.step(column, async () => {
        const isTimeout = failure.kind === 'timeout'
        if (isTimeout) await hasten(page, true)
        // A late answer is an error, so that the next fault starts from the same state.
        const late = isTimeout ? { delayMs: 3000, status: 503 } : {}
        await failNext(page, { operation: operation.id, ...fault, ...late })
        await steps.act()
        await expect.poll(() => calls.ended, { message: 'calls that have ended', intervals }).toBe(index + 1)
        table.set(`${what} ${column}`, await expectReported(page, steps, failure))
        await steps.kept()
        await expectNotBlank(page, steps.heading)
        if (isTimeout) await hasten(page, false)
        await page.clock.fastForward(aWhile)
        if (steps.shownIn === 'toast') await expect(alerts(page)).toHaveCount(0)
        expect(calls.sent, 'calls that were sent').toBe(index + 1)
      })
    await steps.act()
    await steps.done()
    expect(calls.sent, 'calls that were sent').toBe(cases.length + 1)
  })

const alerts = (page: Page) => page.getByRole('alert', { includeHidden: true }).filter({ hasText: /\S/ })

const containing = (text: string) => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))

/** Expects a failure to be shown where it belongs, and nowhere else. Returns the shown text. */
async function expectReported(page: Page, steps: Steps, failure: FaultCase['reported']): Promise<string> {
  const { title } = shell.error[failure.kind]
  const { fieldErrors, reason } = expectedTexts(steps, failure)
  for (const { at, text } of fieldErrors) await expect(at).toHaveAccessibleDescription(containing(text))
  const seen = fieldErrors.map(({ text }) => `field: ${text}`)
  if (reason === null) {
    if (fieldErrors.length > 0) await expect(alerts(page)).toHaveCount(0)
    await expect(page.getByText(title, { exact: true })).toHaveCount(0)
    return seen.join(', ') || 'done'
  }
  // Exactly one alert.
  await expect(alerts(page)).toHaveText([containing(steps.shownIn === 'banner' ? title : reason)])
  if (steps.shownIn === 'banner') await expect(page.getByText(title, { exact: true })).toHaveCount(1)
  const lines = (await alerts(page).innerText()).split('\n')
  return [...seen, steps.shownIn === 'banner' ? lines[0] : lines.at(-1)].join(', ')
}

interface ExpectedTexts {
  /** The texts that are shown at fields. */
  fieldErrors: { at: Locator; text: string }[]
  /** The text that is shown elsewhere, in one line; null if there is none. */
  reason: string | null
}

function expectedTexts(
  { fields = {}, missing }: Steps,
  { kind, message, ...failure }: FaultCase['reported'],
): ExpectedTexts {
  if (kind === 'missing' && missing) return { fieldErrors: missing === 'done' ? [] : [missing], reason: null }
  const texts = Object.entries(failure.fields ?? {})
  const fieldErrors = texts.flatMap(([path, text]) => (fields[path] ? [{ at: fields[path], text }] : []))
  const isAllAtFields = fieldErrors.length > 0 && fieldErrors.length === texts.length
  const summary = message || texts.map(([path, text]) => `${path}: ${text}`).join(', ')
  return { fieldErrors, reason: isAllAtFields ? null : summary || shell.error[kind].title }
}

/**
 * Makes `AbortSignal.timeout`, which the test clock does not control, run faster while the page is marked as hastened.
 */
function hastenWhenAsked() {
  const start = AbortSignal.timeout.bind(AbortSignal)
  AbortSignal.timeout = milliseconds =>
    start('hastened' in document.documentElement.dataset ? milliseconds / 30 : milliseconds)
}

const hasten = (page: Page, isHastened: boolean) =>
  page.evaluate(it => document.documentElement.toggleAttribute('data-hastened', it), isHastened)
