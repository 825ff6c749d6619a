import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const read = (path: string) => readFileSync(root + path, 'utf8')

/** The components that another one renders, whose styles it needs, too: https://mantine.dev/styles/css-files-list/ */
const parts: Record<string, string[]> = {
  Checkbox: ['InlineInput'],
  Drawer: ['CloseButton', 'ModalBase', 'Overlay', 'Paper'],
  Menu: ['Popover'],
  Modal: ['CloseButton', 'ModalBase', 'Overlay', 'Paper'],
  NativeSelect: ['Input'],
  PasswordInput: ['ActionIcon', 'Input'],
  PinInput: ['Group', 'Input'],
  Notifications: ['CloseButton', 'Notification'],
  Radio: ['InlineInput', 'Input'],
  Select: ['CloseButton', 'Combobox', 'Input', 'Popover', 'ScrollArea'],
  Spotlight: ['CloseButton', 'Input', 'ModalBase', 'Overlay', 'Paper', 'ScrollArea'],
  Switch: ['InlineInput'],
  Textarea: ['Input'],
  TextInput: ['Input'],
}

const stylesOf = (component: string) =>
  [component, ...(parts[component] ?? [])].filter(name =>
    existsSync(`${root}node_modules/@mantine/core/styles/${name}.css`),
  )

const importedBy = (path: string) =>
  [
    ...read(path)
      .replaceAll(/import type .*/g, '')
      .matchAll(/(?:import|from) '(\.\/|~\/)([^']+)'/g),
  ].flatMap(([, base, name]) => {
    const file = base === '~/' ? `src/${name}` : `${dirname(path)}/${name}`
    return ['', '.ts', '.tsx']
      .map(end => file + end)
      .filter(it => /\.(css|tsx?)$/.test(it) && existsSync(root + it))
  })

/** Returns the components whose styles a file imports, directly or through other files. */
function stylesWith(path: string): Set<string> {
  const files = new Set([path])
  // The loop also visits the files that are added to the set in the meantime.
  for (const file of files) for (const imported of importedBy(file)) files.add(imported)
  const texts = [...files].map(read).join('\n')
  return new Set([...texts.matchAll(/@mantine\/core\/styles\/(\w+)\.css/g)].map(([, name]) => name ?? ''))
}

test('each file that uses a Mantine component imports its styles, because no other page may have loaded them', () => {
  const everywhere = stylesWith('src/ui/theme/styles.css')
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  const components = files.filter(path => path.endsWith('.tsx')).map(path => `src/${path}`)
  const uses = components.flatMap(path => {
    const names = [
      ...read(path).matchAll(/import \{([^}]*)\} from '@mantine\/(?:core|spotlight|notifications)'/g),
    ].flatMap(([, list]) => (list ?? '').split(',').map(name => name.trim()))
    const here = stylesWith(path)
    return names
      .flatMap(stylesOf)
      .map(name => ({ use: `${path}: ${name}`, isStyled: everywhere.has(name) || here.has(name) }))
  })
  expect(uses.filter(({ isStyled }) => isStyled).length).toBeGreaterThan(30)
  expect(uses.filter(({ isStyled }) => !isStyled).map(({ use }) => use)).toEqual([])
})

test('each style sheet of Mantine is imported into its own layer, whose order is declared', () => {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  const sources = files.filter(path => /\.(css|tsx?)$/.test(path)).map(path => `src/${path}`)
  const imports = sources.flatMap(path =>
    [...read(path).matchAll(/.*['"]@mantine\/.*\.css['"].*/g)].map(([line]) => ({ path, line: line.trim() })),
  )
  const [order = ''] = /@layer [^;]+;/.exec(read('src/ui/theme/styles.css')) ?? []
  const declared = [...order.matchAll(/mantine\.([\w-]+)/g)].map(([, name]) => name)
  const isLayered = ({ line }: { line: string }) => {
    const [, name, layer] =
      /^@import '@mantine\/(?:core\/styles\/)?([\w-]+)(?:\/styles)?\.css' layer\(mantine\.([\w-]+)\);$/.exec(
        line,
      ) ?? []
    return name !== undefined && name.toLowerCase() === layer?.toLowerCase() && declared.includes(layer)
  }
  expect(imports.length).toBeGreaterThan(30)
  expect(imports.filter(it => !isLayered(it))).toEqual([])
  const imported = imports.map(({ line }) => /layer\(mantine\.([\w-]+)\)/.exec(line)?.[1])
  expect(new Set(declared)).toEqual(new Set(imported))
})
