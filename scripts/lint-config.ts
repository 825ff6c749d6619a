import type { DummyRuleMap, OxlintConfig } from 'oxlint'
import { importRules, importsOfTests, layers } from './lint-layers'
import { rules } from './lint-rules'
import { times } from './lint-times'

const plugins: OxlintConfig['plugins'] = [
  'eslint',
  'typescript',
  'unicorn',
  'oxc',
  'import',
  'react',
  'jsx-a11y',
  'promise',
]

/** What code without types cannot satisfy, nor a test that passes parsed JSON on. */
const withoutTypes: DummyRuleMap = {
  'typescript/no-unsafe-argument': 'off',
  'typescript/no-unsafe-call': 'off',
  'typescript/no-unsafe-member-access': 'off',
}

/** What the linter checks, and where. The last override of a file counts, whole, for a rule. */
export const lintConfig = {
  plugins,
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  env: { builtin: true, browser: true, node: true },
  ignorePatterns: ['dist', 'public/mockServiceWorker.js', 'test-results', 'playwright-report'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  rules: { ...rules, ...importRules },
  overrides: [
    {
      files: ['public/boot.js', 'public/demo-worker.js'],
      rules: { ...withoutTypes, 'typescript/no-unsafe-return': 'off' },
    },
    ...layers,
    {
      files: ['mocks/**'],
      rules: { 'typescript/only-throw-error': 'off', 'typescript/prefer-promise-reject-errors': 'off' },
    },
    ...times,
    { files: ['mocks/**', 'scripts/**', 'e2e/**'], rules: { 'react/rules-of-hooks': 'off' } },
    { files: ['**/*.mjs'], rules: { ...withoutTypes, 'typescript/no-unsafe-assignment': 'off' } },
    {
      files: ['scripts/**', 'mocks/hosts/serve.ts', 'mocks/hosts/server.ts'],
      rules: { 'no-console': 'off' },
    },
    importsOfTests,
    {
      files: ['**/*.test.ts', '**/*.test.tsx', 'mocks/tests/**'],
      plugins: [...plugins, 'vitest'],
      rules: {
        ...withoutTypes,
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-return': 'off',
        'vitest/no-focused-tests': 'error',
        'vitest/no-disabled-tests': 'error',
        'vitest/no-identical-title': 'error',
        'vitest/no-conditional-expect': 'error',
        'vitest/no-commented-out-tests': 'error',
        'vitest/valid-expect': 'error',
        'vitest/expect-expect': 'error',
        'vitest/require-mock-type-parameters': 'off',
        'vitest/require-test-timeout': 'off',
        'vitest/consistent-each-for': 'off',
      },
    },
  ],
} satisfies OxlintConfig

const $schema = './node_modules/oxlint/configuration_schema.json'

/** The text of `.oxlintrc.json`. Node 20 cannot load a configuration in TypeScript. */
export const lintConfigText = `// Written by \`node --import tsx scripts/write-lint-config.ts\` from scripts/lint-config.ts, which has the reasons.
${JSON.stringify({ $schema, ...lintConfig }, null, 2)}
`
