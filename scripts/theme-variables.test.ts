import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { themeVariables } from './theme-variables'

const committed = readFileSync(
  fileURLToPath(new URL('../src/ui/theme/variables.css', import.meta.url)),
  'utf8',
)

/** Without what a formatter changes. */
const plain = (css: string) => css.replaceAll(/\s+/g, ' ').replaceAll('"', "'")

test('the committed variables are those of the theme: else run scripts/write-theme-variables.ts', () => {
  expect(plain(committed)).toBe(plain(themeVariables()))
})
