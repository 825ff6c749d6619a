import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

const targets = {
  contract: '~/contract/channels',
  model: '~/model/routing',
  api: '~/api/call',
  ui: '~/ui/page',
  paths: '~/paths',
  locales: '~/locales/en/shell',
  features: '~/features/policies/policies-page',
  app: '~/app/router',
  mocks: '~mocks/backend',
  'its own folder': './beside',
  'a folder above': '../above',
  'a folder above, by way of its own': './../above',
  'src by its path': '../src/contract/channels',
  react: 'react',
  zod: 'zod',
  'zod/mini': 'zod/mini',
  'react-router': 'react-router',
  'react-router-dom': 'react-router-dom',
}

type Target = keyof typeof targets

const anywhere: Target[] = ['its own folder', 'zod/mini']
const above: Target[] = ['a folder above', 'a folder above, by way of its own']
const outer: Target[] = [...anywhere, 'react', 'react-router-dom']
const screen: Target[] = [...outer, 'contract', 'model', 'api', 'ui', 'paths', 'locales']

/** What a file of each layer may import. */
const allowed: Record<string, Target[]> = {
  'src/contract/one.ts': [...anywhere, 'contract'],
  'src/model/one.ts': [...anywhere, 'contract', 'model'],
  'src/api/one.ts': [...outer, 'contract', 'model', 'api'],
  'src/locales/one.ts': [...outer, 'locales'],
  'src/paths.ts': [...outer, 'contract', 'model'],
  'src/ui/one.tsx': screen,
  'src/features/channels/one.tsx': screen,
  'src/features/channels/form/one.tsx': screen,
  'src/app/one.tsx': [...screen, 'features', 'app'],
  'src/main.tsx': [...outer, 'app', 'mocks'],
  'mocks/one.ts': [...outer, ...above, 'contract', 'model', 'mocks'],
}

/** Every way to import; the number keeps names apart that share a file. */
const forms: Record<string, (specifier: string, number: number) => string> = {
  'an import': specifier => `import '${specifier}'`,
  'a type import': (specifier, number) => `import type { Thing as Type${number} } from '${specifier}'`,
  'a dynamic import': specifier => `void import('${specifier}')`,
  'an export': (specifier, number) => `export { thing as value${number} } from '${specifier}'`,
}

interface Statement {
  form: string
  target: Target
  text: string
}

const statements: Statement[] = Object.entries(forms).flatMap(([form, write], block) =>
  Object.entries(targets).map(([target, specifier], index) => ({
    form,
    target: target as Target,
    text: write(specifier, block * 100 + index),
  })),
)

interface Report {
  diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[]
}

const folder = mkdtempSync(join(tmpdir(), 'layers-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Lints files with the project's rules but those that ask for types, each at its place in a project of its own. */
function lint(files: Record<string, string>): Report['diagnostics'] {
  const config = readFileSync(join(root, '.oxlintrc.json'), 'utf8').replaceAll(/^ *\/\/.*$/gm, '')
  const all = { ...files, '.oxlintrc.json': JSON.stringify({ ...JSON.parse(config), options: {} }) }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'))
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const run = spawnSync(process.execPath, [oxlint, '--format=json'], { cwd: folder, encoding: 'utf8' })
  return (JSON.parse(run.stdout) as Report).diagnostics
}

describe('the linter keeps the layers apart', () => {
  const lines = statements.map(statement => statement.text).join('\n')
  const found = lint(Object.fromEntries(Object.keys(allowed).map(file => [file, lines])))
  const restricted = found.filter(it => it.code === 'eslint(no-restricted-imports)')

  test.each(Object.entries(allowed))(
    '%s imports what its layer may, and nothing else',
    (file, targetsOfLayer) => {
      const inFile = restricted.filter(it => it.filename === file)
      const linesWithError = new Set(inFile.flatMap(it => it.labels.map(label => label.span.line)))
      const may = statements.map(({ form, target }) => [
        `${form} of ${target}`,
        targetsOfLayer.includes(target) ? 'allowed' : 'forbidden',
      ])
      const does = statements.map(({ form, target }, index) => [
        `${form} of ${target}`,
        linesWithError.has(index + 1) ? 'forbidden' : 'allowed',
      ])
      expect(Object.fromEntries(does)).toEqual(Object.fromEntries(may))
    },
  )
})

test('the linter finds two files that import each other, also by way of the alias', () => {
  const found = lint({
    'src/model/hen.ts': "import { egg } from '~/model/egg'\nexport const hen = () => egg\n",
    'src/model/egg.ts': "import { hen } from './hen'\nexport const egg = () => hen\n",
  })
  const cycles = found.filter(it => it.code === 'import(no-cycle)').map(it => it.filename)
  expect(cycles.toSorted()).toEqual(['src/model/egg.ts', 'src/model/hen.ts'])
})
