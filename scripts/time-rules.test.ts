import { expect, test } from 'vitest'
import { lint } from './lint-files'

/** Statements that parse or write a time by the browser's own rules. */
const statements = [
  "export const a = Date.parse('2026-11-28')",
  "export const b = new Date('2026-11-28')",
  'export const c = Date.now()',
  'export const d = globalThis.Date.now()',
  "export const e = new Intl.DateTimeFormat('en')",
  "export const f = new Intl.RelativeTimeFormat('en')",
  'export const g = value.toLocaleString()',
  'export const h = value.toLocaleDateString()',
  'export const i = value.toLocaleTimeString()',
  'export const j = value.getTimezoneOffset()',
  'export const k = format.dateTime(value)',
  'export const l = format.dateTimeRange(value, value)',
  'export const m = format.relativeTime(value)',
  'export const n = useNow().getTime()',
]

const anywhere = [
  'src/model/inbox.ts',
  'src/api/transport/error.ts',
  'src/ui/basics/time.tsx',
  'src/features/inbox/bell.tsx',
]
const home = 'src/contract/timestamp.ts'

/** Files that may use `Date`, but not `Date.parse`. */
const othersWithDate = [
  'src/model/zone.ts',
  'src/model/inbox.test.ts',
  'src/ui/basics/time.test.tsx',
  'mocks/resolvers/events.ts',
  'mocks/tests/events.test.ts',
  'e2e/times.spec.ts',
  'scripts/bench.ts',
]

test('the linter finds code that parses or writes a time outside of the files for it', () => {
  const text = statements.join('\n')
  const found = lint(
    Object.fromEntries([...anywhere, ...othersWithDate, home].map(file => [file, text])),
  ).filter(({ code }) => /no-restricted-(globals|properties)/.test(code))
  const linesOf = (file: string) =>
    new Set(found.filter(it => it.filename === file).flatMap(it => it.labels.map(({ span }) => span.line)))
  const all = new Set(statements.map((_, index) => index + 1))
  for (const file of anywhere) expect(linesOf(file)).toEqual(all)
  expect(linesOf(home)).toEqual(new Set())
  for (const file of othersWithDate) expect(linesOf(file)).toEqual(new Set([1]))
})
