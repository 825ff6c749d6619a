import { expect, test } from 'vitest'
import { parseSync, Visitor, type ESTree } from 'vite'

/** Returns whether an expression may produce a text node. `isElement` recognizes names that only hold elements. */
function mayBeText(node: ESTree.Node, isElement: (name: string) => boolean): boolean {
  const isText = (inner: ESTree.Node) => mayBeText(inner, isElement)
  switch (node.type) {
    case 'JSXText':
      return node.value.trim() !== ''
    case 'Literal':
      return typeof node.value === 'string' && node.value.trim() !== ''
    case 'TemplateLiteral':
      return true
    case 'JSXExpressionContainer':
      return isText(node.expression)
    case 'ConditionalExpression':
      return isText(node.consequent) || isText(node.alternate)
    case 'LogicalExpression':
      return isText(node.right) || (node.operator !== '&&' && isText(node.left))
    case 'Identifier':
      return !isElement(node.name)
    case 'MemberExpression':
      return node.property.type !== 'Identifier' || !isElement(node.property.name)
    case 'CallExpression':
      // A list is mapped to elements, each with a key.
      return !node.arguments.some(({ type }) => type === 'ArrowFunctionExpression')
    default:
      return false
  }
}

/** Returns what a function returns, without the functions nested in it. */
function returned(node: ESTree.Node | null | undefined): ESTree.Node[] {
  switch (node?.type) {
    case 'BlockStatement':
      return node.body.flatMap(returned)
    case 'IfStatement':
      return [...returned(node.consequent), ...returned(node.alternate)]
    case 'SwitchStatement':
      return node.cases.flatMap(({ consequent }) => consequent.flatMap(returned))
    case 'ReturnStatement':
      return node.argument ? [node.argument] : []
    default:
      return []
  }
}

const isRichText = (node: ESTree.Node): boolean =>
  node.type === 'JSXExpressionContainer' &&
  node.expression.type === 'CallExpression' &&
  node.expression.callee.type === 'MemberExpression' &&
  node.expression.callee.property.type === 'Identifier' &&
  node.expression.callee.property.name === 'rich'

const isNothing = (node: ESTree.Node): boolean =>
  (node.type === 'JSXText' && node.value.trim() === '') ||
  (node.type === 'JSXExpressionContainer' && node.expression.type === 'JSXEmptyExpression')

/** Returns the texts that have siblings, or that a component returns, because its caller may add siblings. */
function bareTexts(file: string, source: string, elements: ReadonlySet<string>): string[] {
  const found: ESTree.Node[] = []
  // `children` are elements in some files, and may be text in others.
  const isElement = (name: string) =>
    name === 'children' ? /\bchildren\??: Elements\b/.test(source) : elements.has(name)
  const children = (inner: readonly ESTree.Node[], isRich: boolean) => {
    const rendered = inner.filter(child => !isNothing(child))
    if (rendered.length > 1) found.push(...rendered.filter(child => mayBeText(child, isElement)))
    else if (!isRich) found.push(...rendered.filter(isRichText))
  }
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} does not parse`)
  new Visitor({
    JSXElement({ openingElement: { name }, children: inner }) {
      children(inner, name.type === 'JSXIdentifier' && name.name === 'RichText')
    },
    JSXFragment: ({ children: inner }) => children(inner, false),
    FunctionDeclaration({ id, body }) {
      // A returned identifier, such as `children` or a variable, is its caller's.
      if (id && /^[A-Z]/.test(id.name)) found.push(...returned(body).filter(it => mayBeText(it, () => true)))
    },
  }).visit(program)
  return found.map(({ start, end }) => {
    const line = source.slice(0, start).split('\n').length
    return `${file}:${line}: ${source.slice(start, end)}`
  })
}

/** Returns the names that are declared as `Elements`, or as a component. */
const elementNames = (source: string): string[] =>
  [...source.matchAll(/\b(\w+)\??: Elements\b/g)].map(([, name = '']) => name)

const sources = Object.entries(
  import.meta.glob<string>(['/src/**/*.tsx', '!/src/**/*.test.tsx', '!/src/**/test-*.tsx'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)

test('every text is the only child of its element, so that a browser may translate it', () => {
  const elements = new Set(sources.flatMap(([, source]) => elementNames(source)))
  expect(sources).not.toHaveLength(0)
  expect(sources.flatMap(([file, source]) => bareTexts(file, source, elements))).toEqual([])
})

const found = (source: string) => bareTexts('one.tsx', source, new Set(elementNames(source)))

test.each([
  ['a message next to an icon', "<p><Icon />{t('name')}</p>"],
  ['a conditional message', "<p><b>{name}</b>{isOn && t('on')}</p>"],
  ['one of two messages', "<p>{isOn ? t('on') : <Off />}<Icon /></p>"],
  ['a name next to a link', '<p>{name} <a href="/">{other}</a></p>'],
  ['a property of an object', '<>{row.name}<Icon /></>'],
  ['a template', '<p><Icon />{`${one} · ${other}`}</p>'],
  ['a sign', '<p><b>{name}</b>: <i>{value}</i></p>'],
  ['children of any kind', '({ children }: { children: ReactNode }) => <p><Icon />{children}</p>'],
  ['rich text', "<p>{t.rich('sent', { b })}</p>"],
  ['a text that a component returns', "function Text() { if (isOn) return t('on'); return <Off /> }"],
])('the check finds %s', (_, source) => {
  expect(found(source.startsWith('function') ? source : `export const it = ${source}`)).toHaveLength(1)
})

test.each([
  ['a text alone', "<p>{isOn ? t('on') : t('off')}</p>"],
  ['a text in an element of its own', "<p><Icon /><span>{t('name')}</span></p>"],
  ['a blank between elements', "<p><b>{name}</b>{' '}<i>{value}</i></p>"],
  ['elements of a list', '<p><Icon />{rows.map(row => <Row key={row.id} />)}</p>'],
  ['an element on a condition', '<p>{isOn && <On />}<Icon /></p>'],
  ['children that are elements', '({ children }: { children: Elements }) => <p><Icon />{children}</p>'],
  ['rich text rendered as a whole', "<p><RichText>{t.rich('sent', { b })}</RichText></p>"],
])('the check ignores %s', (_, source) => {
  expect(found(`export const it = ${source}`)).toEqual([])
})
