import { expect, test } from 'vitest'
import type { Manifest } from './size-budget'
import { budgets } from './size-budget'

const dialog = 'src/features/channels/channel-drawer.tsx'

const build: Manifest = {
  'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_react.js'], css: ['assets/index.css'] },
  '_react.js': { file: 'assets/react.js' },
  '_form.js': { file: 'assets/form.js', imports: ['_react.js'], css: ['assets/form.css'] },
  [dialog]: {
    file: 'assets/drawer.js',
    isDynamicEntry: true,
    imports: ['_form.js'],
    css: ['assets/drawer.css'],
  },
  'src/locales/en/catalog.ts': { file: 'assets/en.js', isDynamicEntry: true },
  'src/locales/ja/catalog.ts': { file: 'assets/ja.js', isDynamicEntry: true },
  'mocks/hosts/browser.ts': {
    file: 'assets/mock.js',
    isDynamicEntry: true,
    imports: ['_msw.js', '_react.js'],
  },
  '_msw.js': { file: 'assets/msw.js' },
}

function pathsOf(manifest: Manifest): Record<string, string[]> {
  return Object.fromEntries(budgets(manifest).map(({ name, path }) => [name, path.toSorted()]))
}

function withImport(key: string, imported: string): Manifest {
  const chunk = build[key] ?? { file: '' }
  return { ...build, [key]: { ...chunk, imports: [...(chunk.imports ?? []), imported] } }
}

test('the first load is the entry and the English catalog, with all that they import, each file once', () => {
  expect(pathsOf(build)['First load: the channels page']).toEqual([
    'dist/assets/en.js',
    'dist/assets/index.css',
    'dist/assets/index.js',
    'dist/assets/react.js',
  ])
})

test('each later chunk has its own budget, with its styles', () => {
  expect(pathsOf(build)[dialog]).toEqual(['dist/assets/drawer.css', 'dist/assets/drawer.js'])
})

test('the code that later pages share has no budget, but is reported', () => {
  expect(pathsOf(build)['All later pages and dialogs, with what they share']).toEqual([
    'dist/assets/drawer.css',
    'dist/assets/drawer.js',
    'dist/assets/form.css',
    'dist/assets/form.js',
  ])
})

test('the mock has a budget for the files that nothing else needs', () => {
  expect(pathsOf(build)['The mock']).toEqual(['dist/assets/mock.js', 'dist/assets/msw.js'])
})

test('other languages and the first page have no budget of a later chunk', () => {
  expect(Object.keys(pathsOf(build))).toEqual([
    'First load: the channels page',
    dialog,
    'All later pages and dialogs, with what they share',
    'The mock',
  ])
})

test.each(['mocks/hosts/browser.ts', 'index.html'])('a build without %s is rejected', key => {
  const { [key]: _gone, ...rest } = build
  expect(() => budgets(rest)).toThrow(`The build has no chunk of ${key}`)
})

test('a second language in the first load is refused', () => {
  expect(() => budgets(withImport('index.html', 'src/locales/ja/catalog.ts'))).toThrow(
    'more than one language',
  )
})

test('the mock in the first load is refused, also by way of another chunk', () => {
  expect(() => budgets(withImport('_react.js', 'mocks/hosts/browser.ts'))).toThrow(
    'The first load has the mock',
  )
})

test('chunks that import each other in a circle are refused, and named in order', () => {
  expect(() => budgets(withImport('_react.js', '_form.js'))).toThrow(
    'Chunks import each other in a circle: _react.js -> _form.js -> _react.js',
  )
})

test('a chunk that imports itself is refused', () => {
  expect(() => budgets(withImport('_msw.js', '_msw.js'))).toThrow('_msw.js -> _msw.js')
})

test('a chunk that several others import is not a circle', () => {
  expect(() => budgets(withImport(dialog, '_react.js'))).not.toThrow()
})

test('dynamic imports may form a circle, as they run after both chunks', () => {
  const drawer = build[dialog] ?? { file: '' }
  const page = build['index.html'] ?? { file: '' }
  const cycle: Manifest = {
    ...build,
    'index.html': { ...page, dynamicImports: [dialog] },
    [dialog]: { ...drawer, dynamicImports: ['index.html'] },
  }
  expect(() => budgets(cycle)).not.toThrow()
})
