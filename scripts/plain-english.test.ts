import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { replacements, wordsToReplace } from './plain-english'

/** These name the words in order to forbid them. */
const exceptions = new Set([
  'scripts/plain-english.ts',
  'scripts/plain-english.test.ts',
  'src/locales/wording.test.ts',
])

const folders = ['src', 'mocks', 'e2e', 'scripts', 'deploy', 'docs']

test('comments, tests, texts, and docs use the words of a native writer', () => {
  const paths = folders
    .flatMap(folder => readdirSync(folder, { recursive: true }).map(file => `${folder}/${String(file)}`))
    .filter(path => /\.(tsx?|mjs|css|sh|conf|md)$/.test(path))
    .concat('README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'vite.config.ts', 'playwright.config.ts')
    .filter(path => !exceptions.has(path))
  expect(paths.length).toBeGreaterThan(500)
  const found = paths.flatMap(path =>
    wordsToReplace(readFileSync(path, 'utf8')).map(finding => `${path}, ${finding}`),
  )
  expect(found).toEqual([])
})

test.each(Object.keys(replacements))(
  'the check finds the word “%s”, also at the start of a sentence',
  word => {
    const start = word.charAt(0).toUpperCase() + word.slice(1)
    expect(wordsToReplace(`fine\n// ${start} is here`)).toEqual([
      `line 2: ${replacements[word]} instead of ${start}`,
    ])
  },
)
