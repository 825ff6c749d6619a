import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isolated, visibleText, withoutIsolates } from './isolate'

const fsi = '\u2068'
const pdi = '\u2069'

describe('a text in a message', () => {
  test.each(['Ops', '運用チーム', 'Café 🔔', ''])('is unchanged if it only has one direction: %j', text => {
    expect(isolated(text)).toBe(text)
  })

  test.each(['prod-\u202Atxt.bat', 'فريق العمليات', 'צוות', 'Ops\u200F'])(
    'is isolated if it may change the direction of others: %j',
    text => {
      expect(isolated(text)).toBe(fsi + text + pdi)
    },
  )

  test.each([
    ['opens isolates', 'a\u2067b', `${fsi}a\u2067b${pdi}${pdi}`],
    ['ends isolates of others', `a${pdi}\u202Ab`, `${fsi}a\u202Ab${pdi}`],
  ])('cannot escape its isolation if it %s', (_, text, shown) => {
    expect(isolated(text)).toBe(shown)
  })

  test('always has balanced isolates, which can be removed to get the original text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ש', '\u202E', '\u2066', '\u2067', fsi, pdi) })
    fc.assert(
      fc.property(text, value => {
        let depth = 0
        for (const mark of isolated(value)) {
          if (/[\u2066-\u2068]/.test(mark)) depth += 1
          if (mark === pdi) depth -= 1
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        expect(withoutIsolates(`Copy of ${isolated(value)}`, value)).toBe(`Copy of ${value}`)
      }),
    )
  })
})

test.each([
  ['prod-\u202Etxt.bat', 'prod-[U+202E]txt.bat'],
  ['\u202Dabc', '[U+202D]abc'],
  ['\u200B\u200B', '[U+200B]'],
  ['\u3164', '[U+3164]'],
])('%j is shown as %s, in a message, too', (text, shown) => {
  expect(visibleText(text)).toBe(shown)
  expect(isolated(text)).toBe(shown)
})

test.each(['', ' ', 'Ops', 'می\u200Cخواهم', '\u00ADOps', '👩\u200D💻'])('%j is shown unchanged', text => {
  expect(visibleText(text)).toBe(text)
})
