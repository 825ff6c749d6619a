import type { DummyRuleMap, OxlintOverride } from 'oxlint'

/** Imports that are rejected: by a regular expression, or by globs, of which `!` takes one back. */
type Pattern = { message: string } & ({ regex: string } | { group: string[] })

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
      patterns: [above, ...patterns],
    },
  ],
})

/** What holds for a file of no layer. */
export const importRules = imports()

interface Layer {
  files: string[]
  /** What it imports through an alias; everything else behind one is rejected, a new folder too. */
  may: string[]
  /** The packages that it does not import, as a regular expression. */
  packages?: string
  message: string
}

/** Returns the rule of a layer. */
const layer = ({ files, may, packages, message }: Layer): OxlintOverride => ({
  files,
  rules: imports(
    { group: ['~*/**', ...may.map(path => `!${path}`)], message },
    ...(packages === undefined ? [] : [{ regex: packages, message }]),
  ),
})

/** Every package but zod, the only one here that starts with a z. */
const allButZod = '^[a-y@]'
const facts = ['~/contract/**', '~/model/**']
const screen = [...facts, '~/api/**', '~/ui/**', '~/locales/**', '~/paths']

/** The layers of the console: each imports itself and those before it. */
const layersOfSrc: Layer[] = [
  { files: ['src/**'], may: [], message: 'A new folder needs a layer: scripts/lint-layers.ts.' },
  {
    files: ['src/contract/**'],
    may: ['~/contract/**'],
    packages: allButZod,
    message: 'The contract imports only itself and zod.',
  },
  {
    files: ['src/model/**'],
    may: facts,
    packages: allButZod,
    message: 'The model imports only contract and zod: no React.',
  },
  {
    files: ['src/api/**'],
    may: [...facts, '~/api/**'],
    message: 'The api layer imports only contract and model.',
  },
  { files: ['src/locales/**'], may: ['~/locales/**'], message: 'The messages import only themselves.' },
  { files: ['src/paths.ts'], may: facts, message: 'The paths import only contract and model.' },
  {
    files: ['src/ui/**'],
    may: screen,
    message: 'The ui layer imports only contract, model, api, locales and paths.',
  },
  {
    files: ['src/features/**'],
    may: screen,
    message: "A feature imports only contract, model, api, ui, locales, paths and './name'.",
  },
  {
    files: ['src/features/deliveries/*/**'],
    may: [...screen, '~/features/deliveries/*'],
    message: 'A part of the deliveries imports what a feature may, and what all parts share.',
  },
  {
    files: ['src/app/**'],
    may: [...screen, '~/features/**', '~/app/**'],
    message: 'The app imports every layer but the mock.',
  },
  {
    files: ['src/main.tsx'],
    may: ['~/app/**', '~mocks/hosts/browser'],
    message: 'The start imports only app, and the mock’s start by a dynamic import.',
  },
]

/** The folders around the console. Those of e2e and scripts have no alias: no other folder can import them. */
const layersAround: Layer[] = [
  {
    files: ['mocks/**'],
    may: [...facts, '~mocks/**'],
    packages: '^(react|use-intl|@(hookform|mantine|tabler|tanstack))',
    message: 'The mock imports only contract and model: no React.',
  },
  {
    files: ['e2e/**'],
    // A browser test uses the console from outside: the two only have to agree on names, texts, and failures.
    may: [
      '~/contract/**',
      '~/locales/**',
      '~/paths',
      '~/app/test-pages',
      '~/api/session/{config,session}',
      '~/api/transport/test-faults',
      '~deploy/**',
    ],
    message:
      'Browser tests import only contract, locales, paths, deploy, the table of pages, and the names of the api.',
  },
  {
    files: ['deploy/**'],
    may: ['~/contract/**', '~deploy/**'],
    message: 'The deployment imports only contract.',
  },
  {
    files: ['scripts/**'],
    may: ['~/contract/**', '~/ui/theme/theme', '~mocks/hosts/**'],
    message: 'Scripts import only contract, the theme, and the hosts of the mock.',
  },
]

export const layers = [...layersOfSrc, ...layersAround].map(layer)

/** The tests of src, and what helps them. */
export const testsOfSrc = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'src/{api,app,ui}/**/test-*']

export const importsOfTests = layer({
  files: testsOfSrc,
  may: ['~/**', '~mocks/hosts/**', '~mocks/seeds/**'],
  message: 'Tests import every layer, and the hosts and the data of the mock.',
})
