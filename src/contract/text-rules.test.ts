import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emailProblem, headerValueProblem, nameProblem, plainLineProblem, urlProblem } from './text-rules'

const half = fc.constantFrom('\uD83D', '\uDD14')

test.each([
  ['a name', nameProblem, 'Ops', 'team'],
  ['a plain line', plainLineProblem, 'key', '7'],
  ['a URL', urlProblem, 'https://hooks.example/', 'in'],
  ['the host of a URL', urlProblem, 'https://ho', 'oks.example'],
  ['an email address', emailProblem, 'ops', '@example.com'],
  ['the value of a header', headerValueProblem, 'Bearer', 'k'],
])('in %s, a lone surrogate is refused and named', (_, problemOf, before, after) => {
  expect(problemOf(before + after)).toBeNull()
  fc.assert(
    fc.property(half, it => {
      const code = it.charCodeAt(0).toString(16).toUpperCase()
      expect(problemOf(before + it + after)).toEqual({ rule: 'invisible', character: `U+${code}` })
    }),
  )
})

test('any name with a lone surrogate is refused', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      half,
      fc.string({ unit: 'grapheme' }),
      (before, it, after) => {
        expect(nameProblem(before + it + after)).not.toBeNull()
      },
    ),
  )
})

test('the error of a name shows its lone surrogate, not its joiners', () => {
  expect(nameProblem('می\u200Cخواهم')).toBeNull()
  expect(nameProblem('می\u200Cخواهم\uD83D')).toEqual({ rule: 'invisible', character: 'U+D83D' })
})

test.each(['\u{13441}', '\u{13442}', '\u{13441} \u{13442}', '\uD83D', '\uDD14\uD83D'])(
  'a name without visible characters is refused: %j',
  name => {
    expect(nameProblem(name)).toEqual({ rule: 'blank' })
  },
)
