import compile from 'icu-minify/compile'
import { describe, expect, test } from 'vitest'
import { catalog, flat, type Flat } from './test-catalog'

const languages = Object.keys(import.meta.glob('./*/catalog.ts'))
  .flatMap(file => /^\.\/([a-z]{2}(?:-\w+)?)\//.exec(file)?.[1] ?? [])
  .filter(language => language !== 'en')

const sources = Object.entries(
  import.meta.glob<string>(['/src/**/*.{ts,tsx}', '!/src/locales/**', '!/src/**/*.test.{ts,tsx}'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
  .map(([, text]) => text)
  .join('\n')

const english = await catalog('en')

interface Parts {
  /** The arguments and the tags of rich text. */
  given: Set<string>
  /** The categories of each plural, without exact ones such as `=1`. */
  plurals: string[][]
}

const plural = 2

/**
 * Returns the parts of a message. Compiled, an argument is `[name]` or `[name, kind, options]`, a tag `[name,
 * ...content]`.
 */
function partsOf(message: string): Parts {
  const parts: Parts = { given: new Set(), plurals: [] }
  const visitAll = (nodes: unknown) => {
    if (Array.isArray(nodes)) nodes.forEach(visit)
  }
  const visit = (node: unknown) => {
    if (!Array.isArray(node)) return
    const [name, kind, options]: unknown[] = node
    if (node.length > 1 && !(typeof kind === 'number' && kind > 0)) {
      parts.given.add(`<${String(name)}>`)
      return visitAll(node.slice(1))
    }
    parts.given.add(`{${String(name)}}`)
    if (typeof options !== 'object' || options === null) return
    if (kind === plural) parts.plurals.push(Object.keys(options).filter(key => !key.startsWith('=')))
    Object.values(options).forEach(visitAll)
  }
  visitAll(compile(message))
  return parts
}

const sameSet = (one: Iterable<string>, other: Iterable<string>) =>
  [...new Set(one)].toSorted().join(' ') === [...new Set(other)].toSorted().join(' ')

const keysMissing = (from: Flat, of: Flat) => Object.keys(of).filter(key => !(key in from))

const keysOfOtherParts = (one: Flat, other: Flat) =>
  Object.keys(one).filter(key => !sameSet(partsOf(one[key] ?? '').given, partsOf(other[key] ?? '').given))

const emptyKeys = (messages: Flat) => Object.keys(messages).filter(key => messages[key]?.trim() === '')

/** Returns the keys of messages with a plural whose categories differ from the language's. */
function keysOfOtherPlurals(language: string, messages: Flat): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  return Object.keys(messages).filter(key =>
    partsOf(messages[key] ?? '').plurals.some(categories => !sameSet(categories, pluralCategories)),
  )
}

/**
 * Returns the keys that no source contains, neither as a literal nor by a template of `t()`, whose gaps each match one
 * part.
 */
function unusedKeys(messages: Flat, source: string): string[] {
  const templates = [...source.matchAll(/\bt(?:\.rich)?\(\s*`([^`]+)`/g)].map(
    ([, template = '']) =>
      new RegExp(
        `^${template
          .split(/\$\{[^`]*?\}(?=[.`]|$)/)
          .map(part => part.replaceAll('.', String.raw`\.`))
          .join('[^.]+')}$`,
      ),
  )
  return Object.keys(messages).filter(
    key => !source.includes(`'${key}'`) && !templates.some(template => template.test(key)),
  )
}

describe.each(languages)('the catalog of %s', async language => {
  const messages = await catalog(language)

  test('has exactly the messages of the English one', () => {
    expect(keysMissing(messages, english)).toEqual([])
    expect(keysMissing(english, messages)).toEqual([])
  })

  test('has the arguments and tags of the English one in each message', () => {
    expect(keysOfOtherParts(english, messages)).toEqual([])
  })
})

describe.each(['en', ...languages])('in the catalog of %s', async language => {
  const messages = await catalog(language)

  test('no message is empty', () => {
    expect(emptyKeys(messages)).toEqual([])
  })

  test("each plural has the language's categories", () => {
    expect(keysOfOtherPlurals(language, messages)).toEqual([])
  })
})

test('every message is used', () => {
  expect(unusedKeys(english, sources)).toEqual([])
})

describe('the checks', () => {
  test('find a missing or extra message', () => {
    expect(keysMissing({ 'a.one': '1' }, flat({ a: { one: '1', two: '2' } }))).toEqual(['a.two'])
  })

  test.each([
    ['an argument', 'Choose {name}', 'Choose'],
    ['an argument in a plural', '{count, plural, other {# of {name}}}', '{count, plural, other {#}}'],
    ['an argument in a tag', 'To <b>{name}</b>', 'To <b>name</b>'],
    ['a number', '{count, number} rows', 'rows'],
    ['a tag', '<b>now</b>', 'now'],
    ['the name of an argument', 'Choose {name}', 'Choose {nom}'],
  ])('find a message that differs from the English one in %s', (_, one, other) => {
    expect(keysOfOtherParts({ key: one }, { key: other })).toEqual(['key'])
    expect(keysOfOtherParts({ key: one }, { key: one })).toEqual([])
  })

  test('find an empty message', () => {
    expect(emptyKeys({ a: '', b: ' ', c: 'c' })).toEqual(['a', 'b'])
  })

  test.each([
    ['en', '{count, plural, other {# rows}}'],
    ['ja', '{count, plural, one {#} other {#}}'],
    ['en', 'of {count, plural, one {# of {name}} many {#} other {#}}!'],
  ])('find a plural that %s does not have', (language, message) => {
    expect(keysOfOtherPlurals(language, { key: message })).toEqual(['key'])
  })

  test('find a message that no source contains', () => {
    const messages = { 'a.one': '', 'a.two.name': '', 'a.two.b.name': '', 'b.one': '', 'c.one': '' }
    const source = "t('a.one'); t(`a.${kind as { of: string }}.name`); t(isOn ? 'b.one' : 'b.two')"
    expect(unusedKeys(messages, source)).toEqual(['a.two.b.name', 'c.one'])
  })
})
