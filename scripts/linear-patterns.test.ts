import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyse } from 'scslre'
import { parseSync, Visitor } from 'vite'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Returns the regular expressions in a file that are literals. */
function patternsOf(file: string, source: string): RegExp[] {
  const patterns: RegExp[] = []
  new Visitor({
    Literal(node) {
      if ('regex' in node) patterns.push(new RegExp(node.regex.pattern, node.regex.flags))
    },
  }).visit(parseSync(file, source).program)
  return patterns
}

/**
 * Whether a pattern may need more than linear time: a quantifier in a quantified group, two adjacent quantifiers that
 * take the same characters, or one at an unanchored beginning, before something that may not be there.
 */
const isSuperLinear = (pattern: RegExp) => analyse(pattern).reports.length > 0

test.each([
  String.raw`/(a+)+$/`,
  String.raw`/^\s*\w*\s*$/`,
  String.raw`/\/+$/`,
  String.raw`/(\/api\/v2)?\/*$/`,
  String.raw`/([;\n])(?=[\s"]*=)/g`,
])('the check finds that %s may be slow', source => {
  expect(patternsOf('a.ts', `x = ${source}`).map(isSuperLinear)).toEqual([true])
})

test('no pattern of the console or the mock may need more than linear time', () => {
  const files = ['src', 'mocks']
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)),
    )
    .filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  const patterns = files.flatMap(file =>
    patternsOf(file, readFileSync(join(root, file), 'utf8')).map(pattern => ({ file, pattern })),
  )
  expect(patterns.length).toBeGreaterThan(50)
  expect(patterns.filter(({ pattern }) => isSuperLinear(pattern))).toEqual([])
})
