import { describe, expect, test } from 'vitest'
import { lint } from './lint-files'

const targets = {
  contract: '~/contract/channels',
  model: '~/model/routing',
  api: '~/api/transport/call',
  'the session of the api': '~/api/session/session',
  'the faults of the api': '~/api/transport/test-faults',
  ui: '~/ui/page/page',
  paths: '~/paths',
  locales: '~/locales/en/shell',
  features: '~/features/policies/policies-page',
  'what the parts of the deliveries share': '~/features/deliveries/named',
  'a part of the deliveries': '~/features/deliveries/log/deliveries-page',
  app: '~/app/router',
  'the table of pages for tests': '~/app/test-pages',
  main: '~/main',
  mocks: '~mocks/store/store',
  'the hosts of the mock': '~mocks/hosts/backend',
  'the start of the mock': '~mocks/hosts/browser',
  'the data of the mock': '~mocks/seeds/inbox',
  deploy: '~deploy/deployment',
  'an alias of another folder': '~e2e/support/test',
  'its own folder': './beside',
  'a folder below': './below/one',
  'a folder above': '../above',
  'a folder above, by way of its own': './../above',
  'src by its path': '../src/contract/channels',
  'mocks by their path': '../mocks/hosts/backend',
  'e2e by its path': '../e2e/support/test',
  'scripts by their path': '../scripts/chromium',
  'deploy by its path': '../../deploy/deployment',
  'e2e by way of an alias': '~/../e2e/support/test',
  react: 'react',
  msw: 'msw',
  node: 'node:fs',
  zod: 'zod',
  'zod/mini': 'zod/mini',
  'react-router': 'react-router',
  'react-router-dom': 'react-router-dom',
}

type Target = keyof typeof targets

const anywhere: Target[] = ['its own folder', 'a folder below', 'zod/mini']
const outer: Target[] = [...anywhere, 'react', 'react-router-dom', 'msw', 'node']
const api: Target[] = ['api', 'the session of the api', 'the faults of the api']
const screen: Target[] = [...outer, 'contract', 'model', ...api, 'ui', 'paths', 'locales']
const features: Target[] = ['features', 'what the parts of the deliveries share', 'a part of the deliveries']
const hosts: Target[] = ['the hosts of the mock', 'the start of the mock']
const unitTest: Target[] = [
  ...screen,
  ...features,
  'app',
  'the table of pages for tests',
  'main',
  ...hosts,
  'the data of the mock',
]
const mock: Target[] = [
  ...anywhere,
  'msw',
  'node',
  'contract',
  'model',
  'mocks',
  ...hosts,
  'the data of the mock',
]
const browserTest: Target[] = [
  ...outer,
  'contract',
  'locales',
  'paths',
  'the table of pages for tests',
  'the session of the api',
  'the faults of the api',
  'deploy',
]

/** What a file of each layer may import. */
const allowed: Record<string, Target[]> = {
  'src/new-folder/one.ts': outer,
  'src/contract/one.ts': [...anywhere, 'contract'],
  'src/model/one.ts': [...anywhere, 'contract', 'model'],
  'src/api/one.ts': [...outer, 'contract', 'model', ...api],
  'src/locales/one.ts': [...outer, 'locales'],
  'src/paths.ts': [...outer, 'contract', 'model'],
  'src/ui/one.tsx': screen,
  'src/features/channels/one.tsx': screen,
  'src/features/channels/form/one.tsx': screen,
  'src/features/deliveries/one.tsx': screen,
  'src/features/deliveries/health/one.tsx': [...screen, 'what the parts of the deliveries share'],
  'src/app/one.tsx': [...screen, ...features, 'app', 'the table of pages for tests'],
  'src/main.tsx': [...outer, 'app', 'the table of pages for tests', 'the start of the mock'],
  'src/model/one.test.ts': unitTest,
  'src/features/channels/one.test.tsx': unitTest,
  'src/app/test-one.tsx': unitTest,
  'mocks/one.ts': mock,
  'mocks/tests/one.test.ts': mock,
  'e2e/one.spec.ts': browserTest,
  'e2e/support/one.ts': browserTest,
  'deploy/one.ts': [...outer, 'contract', 'deploy'],
  'deploy/tests/one.test.ts': [...outer, 'contract', 'deploy'],
  'scripts/one.ts': [...outer, 'contract', ...hosts],
  'scripts/one.test.ts': [...outer, 'contract', ...hosts],
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
