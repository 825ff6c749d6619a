import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { lintConfigText } from './lint-config'
import { lint } from './lint-files'

const committed = readFileSync(fileURLToPath(new URL('../.oxlintrc.json', import.meta.url)), 'utf8')

test('the committed configuration is up to date (if not, run scripts/write-lint-config.ts)', () => {
  expect(committed).toBe(lintConfigText)
})

test('the linter finds a file of more than 300 lines, whatever is on them', () => {
  const lines = (count: number) => '// A comment, and a blank line.\n\n'.repeat(count / 2)
  const found = lint({ 'src/model/short.ts': lines(300), 'src/model/long.ts': lines(302) })
  const long = found.filter(it => it.code === 'eslint(max-lines)').map(it => it.filename)
  expect(long).toEqual(['src/model/long.ts'])
})
