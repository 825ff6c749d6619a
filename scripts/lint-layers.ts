import type { DummyRuleMap, OxlintOverride } from 'oxlint'

interface Pattern {
  regex: string
  message: string
}

const above: Pattern = {
  regex: String.raw`(^|/)\.\.(/|$)`,
  message: "The same folder is './name', another one '~/layer/name'.",
}

/** Returns the rule about imports: what no file imports, and these patterns. */
const imports = (...patterns: Pattern[]): DummyRuleMap => ({
  'no-restricted-imports': [
    'error',
    {
      paths: [
        { name: 'zod', message: "Import * as z from 'zod/mini': a third of the weight." },
        { name: 'react-router', message: "Import from 'react-router-dom'." },
      ],
      patterns,
    },
  ],
})

/** What holds for a file of no layer. */
export const importRules = imports(above)

/** Returns the rule of a layer: what it does not import, and the sentence that says what it may. */
const layer = (files: string, regex: string, message: string): OxlintOverride => ({
  files: [files],
  rules: imports(above, { regex, message }),
})

/** The layers: each imports itself and those before it. The last override of a file counts, whole. */
export const layers: OxlintOverride[] = [
  layer(
    'src/contract/**',
    '^(react|@|use-intl|msw|~mocks/|~/(model|api|ui|features|app|locales|paths|main)(/|$))',
    'The contract imports only itself and zod.',
  ),
  layer(
    'src/model/**',
    '^(react|@|use-intl|msw|~mocks/|~/(api|ui|features|app|locales|paths|main)(/|$))',
    'The model imports only contract: no React.',
  ),
  layer(
    'src/api/**',
    '^(~mocks/|~/(ui|features|app|locales|paths|main)(/|$))',
    'The api layer imports only contract and model.',
  ),
  layer(
    'src/locales/**',
    '^(~mocks/|~/(contract|model|api|ui|features|app|paths|main)(/|$))',
    'The messages import only themselves.',
  ),
  layer(
    'src/paths.ts',
    '^(~mocks/|~/(api|ui|features|app|locales|paths|main)(/|$))',
    'The paths import only contract and model.',
  ),
  layer(
    'src/ui/**',
    '^(~mocks/|~/(features|app|main)(/|$))',
    'The ui layer imports only contract, model, api, locales and paths.',
  ),
  layer(
    'src/features/**',
    '^(~mocks/|~/(features|app|main)(/|$))',
    "A feature imports only contract, model, api, ui, locales, paths and './name'.",
  ),
  layer('src/app/**', '^(~mocks/|~/(main)(/|$))', 'The app imports every layer but the mock.'),
  layer(
    'src/main.tsx',
    '^(~/(contract|model|api|ui|features|locales|paths|main)(/|$))',
    'The start imports only app, and the mock by a dynamic import.',
  ),
  {
    files: ['mocks/**'],
    rules: imports(
      { regex: String.raw`\.\./src/`, message: "Files of src are '~/layer/name'." },
      {
        regex: '^(~/(api|ui|features|app|locales|paths|main)(/|$))',
        message: 'The mock imports only contract and model.',
      },
    ),
  },
]

/** The tests of src, and what helps them. */
export const testsOfSrc = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'src/{api,app,ui}/**/test-*']

/** They import every layer. */
export const importsOfTests: OxlintOverride = { files: testsOfSrc, rules: importRules }
