import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/demo.md',
  'docs/deployment.md',
  'docs/security.md',
  'docs/speed.md',
]

const tree = Object.keys(import.meta.glob('/{src,mocks,e2e,deploy,scripts,public}/**'))
const fileNames = new Set(tree.map(path => basename(path)))

/** File names that CONTRIBUTING.md forbids, and therefore mentions. */
const forbidden = new Set(['index.ts', 'utils.ts', 'helpers.ts', 'types.ts'])

/** Returns the texts in backticks, split into words. */
const quoted = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split(' '))

/**
 * Returns whether a text names a file or folder of the project that doesn't exist. The files of the example resource,
 * templates, aren't expected to exist.
 */
const isMissing = (text: string): boolean => {
  if (basename(text).includes('template')) return false
  if (/^(src|mocks|e2e|deploy|scripts|docs|public)\//.test(text))
    return !/[<:]/.test(text) && !existsSync(text.replace('*', 'en'))
  return /^[\w-]+(\.test|\.spec)?\.tsx?$/.test(text) && !forbidden.has(text) && !fileNames.has(text)
}

test.each(documents)('every file and folder mentioned in %s exists', document => {
  expect(quoted(readFileSync(document, 'utf8')).filter(isMissing)).toEqual([])
})

test.each(documents)('every link from %s to a file has an existing target', document => {
  const folder = document.startsWith('docs/') ? 'docs/' : ''
  const links = [...readFileSync(document, 'utf8').matchAll(/\]\(([^)#]+)(#[^)]*)?\)/g)].map(
    ([, to = '']) => to,
  )
  expect(links.filter(to => !/^https?:/.test(to) && !existsSync(folder + to))).toEqual([])
})

test.each(documents)('every npm script mentioned in %s exists', document => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }
  const named = [...readFileSync(document, 'utf8').matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
  expect(named.filter(name => !Object.hasOwn(scripts, name))).toEqual([])
})
