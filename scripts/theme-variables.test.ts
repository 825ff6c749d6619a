import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { themeVariables } from './theme-variables'

const root = fileURLToPath(new URL('../src', import.meta.url))
const committed = readFileSync(`${root}/ui/theme/variables.css`, 'utf8')

/** Returns a style sheet without differences that a formatter makes. */
const plain = (css: string) => css.replaceAll(/\s+/g, ' ').replaceAll('"', "'")

test('the committed variables are those of the theme (if not, run scripts/write-theme-variables.ts)', () => {
  expect(plain(committed)).toBe(plain(themeVariables()))
})

test('no other style sheet has a color of its own', () => {
  const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    path => path.endsWith('.css') && !path.endsWith('theme/variables.css'),
  )
  expect(sheets.length).toBeGreaterThan(50)
  const colored = sheets.filter(path =>
    /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i.test(readFileSync(`${root}/${path}`, 'utf8')),
  )
  expect(colored).toEqual([])
})
