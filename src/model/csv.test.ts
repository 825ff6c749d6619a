import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv'

test('cells with commas, quotes, and line breaks are quoted, and each line ends with a line break', () => {
  const rows = [
    ['a', 1],
    ['x,y', 'say "hi"'],
    ['two\nlines', ''],
  ]
  expect(csvOf(rows)).toBe('a,1\r\n"x,y","say ""hi"""\r\n"two\nlines",\r\n')
})

test('text that a spreadsheet would run as a formula is escaped', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', ' =1', '＝1'])
    expect(csvOf([[text]])).toMatch(/^"?'/)
  // Some spreadsheets split cells at semicolons.
  expect(csvOf([['a;=1+1;b;@x']])).toBe("a;'=1+1;b;'@x\r\n")
  expect(csvOf([['a;"=1"'], ['\n=1']])).toBe(`"a;'""=1"""\r\n"'\n'=1"\r\n`)
  // Numbers are not escaped.
  expect(csvOf([[-1, 'a=b']])).toBe('-1,a=b\r\n')
})

test('a reader gets back the same lines and cells, for any texts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', '=', '-', ' ') })
  const plain = (it: string) => it.replaceAll("'", '')
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), rows => {
      expect(readBack(csvOf(rows)).map(row => row.map(plain))).toEqual(rows)
    }),
  )
})

test('each formula in a cell, after spaces and quotes, gets an apostrophe', () => {
  const first = /^(?=[\s"]*[=+\-@＝＋－＠]|[\t\r])/
  const further = /([;\t\r\n])(?=[\s"]*[=+\-@＝＋－＠])/g
  const text = fc.string({
    unit: fc.constantFrom('a', ';', '\t', '\r', '\n', ' ', '"', '=', '-', '＠', '\u3000', '\u2028', '😀'),
  })
  fc.assert(
    fc.property(text, it => {
      const expected = it.replace(first, "'").replaceAll(further, "$1'")
      expect(readBack(csvOf([[it]]))).toEqual([[expected]])
    }),
    { numRuns: 500 },
  )
})

test('a cell of a million line breaks is written without an error', () => {
  expect(csvOf([['\n'.repeat(1_000_000)]])).toHaveLength(1_000_004)
})

/** Parses CSV by RFC 4180. */
function readBack(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, raw = '', end] of csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
