import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderOrders, upwardImports } from './folder-order'

const layers = Object.keys(folderOrders)
const isCode = (path: string) =>
  /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/tests\/|\/test-[\w-]+\.tsx?$/.test(path)

test('no file imports from a higher folder of its layer', () => {
  const paths = layers
    .flatMap(layer => readdirSync(layer, { recursive: true }).map(file => `${layer}/${String(file)}`))
    .filter(isCode)
  expect(paths.length).toBeGreaterThan(150)
  const found = paths.flatMap(path =>
    upwardImports(path, readFileSync(path, 'utf8')).map(specifier => `${path} imports ${specifier}`),
  )
  expect(found).toEqual([])
})

test.each([
  ['src/ui/theme/theme.ts', "import { Form } from '~/ui/form/form'"],
  ['src/ui/table/pager.tsx', "const Picker = () => import('~/ui/domain/channel-picker')"],
  ['src/api/session/session.ts', "import { call } from '~/api/transport/call'"],
  ['src/api/transport/call.ts', "import type { ChannelFilters } from '~/api/channels'"],
  ['src/features/deliveries/named.tsx', "import { Log } from './log/delivery-log'"],
  ['mocks/store/store.ts', "export { handlers } from '~mocks/resolvers/resolvers'"],
  ['mocks/resolvers/channels.ts', "import { createBackend } from '../hosts/backend'"],
])('the check finds the upward import of %s: %s', (path, text) => {
  expect(upwardImports(path, text)).toHaveLength(1)
})

test.each([
  ['src/ui/form/form.tsx', "import { theme } from '~/ui/theme/theme'"],
  ['src/ui/form/form.tsx', "import { Field } from './fields'"],
  ['src/api/channels.ts', "import { call } from '~/api/transport/call'"],
  ['src/features/channels/one.tsx', "import { Form } from '~/ui/form/form'"],
])('the check allows the downward import, or that of another layer, of %s: %s', (path, text) => {
  expect(upwardImports(path, text)).toEqual([])
})
