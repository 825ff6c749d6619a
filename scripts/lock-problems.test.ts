import { expect, test } from 'vitest'
import { lockProblems } from './lock-problems'

const manifest = { dependencies: { lib: '1.0.0' }, devDependencies: { tool: '2.0.0-beta.1' } }

const lock = {
  packages: {
    '': {},
    'node_modules/lib': {},
    'node_modules/tool': { optionalDependencies: { '@tool/linux': '2.0.0', '@tool/mac': '2.0.0' } },
    'node_modules/tool/node_modules/@tool/linux': {},
    'node_modules/@tool/mac': {},
  },
}

test('a lock file with every optional dependency, wherever it is installed, has no problems', () => {
  expect(lockProblems(manifest, lock, 'save-exact=true\n')).toEqual([])
})

test('an optional dependency without an entry is named, with the package that needs it', () => {
  const { 'node_modules/@tool/mac': _gone, ...packages } = lock.packages
  expect(lockProblems(manifest, { packages }, '')).toEqual([
    'The lock lacks @tool/mac, which node_modules/tool needs on some machines: npm ci fails there.',
  ])
})

test('a dependency that is installed only for another package is reported', () => {
  const packages = {
    'node_modules/tool': { optionalDependencies: { fast: '1.0.0' } },
    'node_modules/lib/node_modules/fast': {},
  }
  expect(lockProblems({}, { packages }, '')).toHaveLength(1)
})

test('a download URL is refused', () => {
  const packages = { 'node_modules/lib': { resolved: 'https://packages.example.com/lib-1.0.0.tgz' } }
  expect(lockProblems({}, { packages }, '')).toEqual([
    'The lock names a download address for node_modules/lib: set omit-lockfile-registry-resolved=true.',
  ])
})

test.each(['^1.0.0', '~1.0.0', '1.x', '*', 'latest', '1', 'github:someone/lib'])(
  'the version %s is refused',
  version => {
    expect(lockProblems({ dependencies: { lib: version } }, { packages: {} }, '')).toEqual([
      `package.json wants lib "${version}": name one exact version.`,
    ])
  },
)

test('a registry in .npmrc is refused, whether for all packages or for a scope', () => {
  const refused = ['.npmrc names a registry: leave that to each machine.']
  expect(lockProblems({}, { packages: {} }, 'registry=https://packages.example.com\n')).toEqual(refused)
  expect(lockProblems({}, { packages: {} }, 'fund=false\n@scope:registry = http://localhost:4873\n')).toEqual(
    refused,
  )
})
