import { expect, test } from 'vitest'
import { parseSync, Visitor, type ESTree } from 'vite'

/** Attributes that users read or hear. */
const spoken = new Set([
  'action',
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'description',
  'header',
  'label',
  'placeholder',
  'term',
  'text',
  'title',
])

/** Texts that are the same in every language. */
const universal = new Set([
  // The beginning of a URL.
  'https://',
  // A term of HTTP.
  'POST',
])

/** Returns the literal texts that an expression may evaluate to. */
function textsOf(node: ESTree.Node | null): string[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : []
    case 'TemplateLiteral':
      return node.quasis.map(quasi => quasi.value.raw)
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)]
    case 'LogicalExpression':
      return [...textsOf(node.left), ...textsOf(node.right)]
    case 'JSXExpressionContainer':
      return textsOf(node.expression)
    case 'JSXText':
      return [node.value.replaceAll(/&#?\w+;/g, '')]
    default:
      return []
  }
}

/** Returns the texts that a file shows without a catalog. */
function literalTexts(file: string, source: string): string[] {
  const texts: string[] = []
  const children = ({ children: inner }: ESTree.JSXElement | ESTree.JSXFragment) =>
    texts.push(...inner.flatMap(textsOf))
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} does not parse`)
  new Visitor({
    JSXElement: children,
    JSXFragment: children,
    JSXAttribute({ name, value }) {
      if (name.type === 'JSXIdentifier' && spoken.has(name.name)) texts.push(...textsOf(value))
    },
  }).visit(program)
  return texts
    .map(text => text.trim())
    .filter(text => /\p{L}/u.test(text) && !universal.has(text))
    .map(text => `${file}: ${text}`)
}

const sources = import.meta.glob<string>(['/src/**/*.tsx', '!/src/**/*.test.tsx', '!/src/**/test-*.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

test('all text that users read comes from the catalogs', () => {
  expect(Object.keys(sources)).not.toHaveLength(0)
  expect(Object.entries(sources).flatMap(([file, source]) => literalTexts(file, source))).toEqual([])
})

test.each([
  ['between tags', '<p>Hello</p>'],
  ['next to an expression', '<p>{count} rows</p>'],
  ['in a fragment', '<>Hello</>'],
  ['in braces', "<p>{'Hello'}</p>"],
  ['in a template', '<p>{`Hello ${name}`}</p>'],
  ['in a choice', "<p>{isOn ? t('on') : 'Off'}</p>"],
  ['behind a condition', "<p>{isOn && 'On'}</p>"],
  ['in another script', '<p>こんにちは</p>'],
  ['as a label', '<Field label="Name" />'],
  ['as a hidden label', '<Field aria-label="Name" />'],
  ['as a title in braces', "<Page title={isNew ? 'New' : name} />"],
  ['as a placeholder', '<Field placeholder="Search" />'],
])('the check finds a text %s', (_, jsx) => {
  expect(literalTexts('one.tsx', `export const it = ${jsx}`)).toHaveLength(1)
})

test.each([
  ['from a catalog', "<p>{t('app.name')}</p>"],
  ['of only symbols', '<p>– · 3 &nbsp;</p>'],
  ['that is an attribute or an expression', '<p className="head">{rows.map(row => row.name)}</p>'],
  ['that begins every URL', '<Field placeholder="https://" />'],
])('the check ignores a text %s', (_, jsx) => {
  expect(literalTexts('one.tsx', `export const it = ${jsx}`)).toEqual([])
})
