/** What Vite's manifest says of a chunk, by its source's path; imports are paths, too. */
export interface Chunk {
  file: string
  isEntry?: boolean
  isDynamicEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
}

export type Manifest = Record<string, Chunk>

/** A line of the size check: the brotli size of the files together, `limit` at most where there is one. */
export interface Budget {
  name: string
  path: string[]
  limit?: string
}

const limits = { firstLoad: '158 kB', later: '15 kB', chart: '25 kB', mock: '170 kB' }

const entry = 'index.html'
const mock = 'mocks/hosts/browser.ts'
/** It brings a library for charts, for itself alone. */
const chart = 'src/ui/domain/health-chart.tsx'
const isLocale = (key: string) => key.startsWith('src/locales/')
const isOurs = (key: string) => key.startsWith('src/') && !isLocale(key)

/**
 * The budgets of a build: of all that the first page needs, of each later page and dialog, and of the mock.
 * Throws if a chunk that is looked for is missing, if the first load has what must come later, or if chunks import each
 * other in a circle.
 */
export function budgets(manifest: Manifest): Budget[] {
  const english = Object.keys(manifest).filter(key => key === 'src/locales/en/catalog.ts')
  const firstLoad = closure(manifest, [entry, ...english])
  refuseLate(firstLoad)
  refuseCycles(manifest)

  const firstFiles = filesOf(manifest, firstLoad)
  const beyondFirst = (keys: string[]) =>
    filesOf(manifest, closure(manifest, keys)).filter(file => !firstFiles.includes(file))
  const later = Object.keys(manifest).filter(
    key => manifest[key]?.isDynamicEntry && isOurs(key) && !firstLoad.includes(key),
  )
  return [
    { name: 'First load: the channels page', path: firstFiles, limit: limits.firstLoad },
    ...later.map(key => ({
      name: key,
      path: filesOf(manifest, [key]),
      limit: key === chart ? limits.chart : limits.later,
    })),
    { name: 'All later pages and dialogs, with what they share', path: beyondFirst(later) },
    { name: 'The mock', path: beyondFirst([mock]), limit: limits.mock },
  ].filter(budget => budget.path.length > 0)
}

/** The chunks that are loaded with the given ones: what they import statically, and what that imports. */
function closure(manifest: Manifest, keys: readonly string[]): string[] {
  const found = new Set(keys)
  // A set that grows while it is walked is walked to its end.
  for (const key of found) for (const imported of chunkAt(manifest, key).imports ?? []) found.add(imported)
  return [...found]
}

function chunkAt(manifest: Manifest, key: string): Chunk {
  const chunk = manifest[key]
  if (chunk) return chunk
  throw new Error(
    `The build has no chunk of ${key}. Was it moved, or is it no longer loaded by a dynamic import?`,
  )
}

function filesOf(manifest: Manifest, keys: readonly string[]): string[] {
  const files = keys.flatMap(key => [chunkAt(manifest, key).file, ...(chunkAt(manifest, key).css ?? [])])
  return [...new Set(files)].filter(file => /\.(js|css)$/.test(file)).map(file => `dist/${file}`)
}

function refuseLate(firstLoad: readonly string[]): void {
  const locales = firstLoad.filter(isLocale)
  if (locales.length > 1) throw new Error(`The first load has more than one language: ${locales.join(', ')}`)
  const mocked = firstLoad.filter(key => key.startsWith('mocks/'))
  if (mocked.length > 0) throw new Error(`The first load has the mock: ${mocked.join(', ')}`)
}

/** Of chunks in a circle, one runs before what it imports has run, which fails only in the browser. */
function refuseCycles(manifest: Manifest): void {
  const done = new Set<string>()
  const visit = (key: string, importers: readonly string[]): void => {
    const path = [...importers, key]
    if (importers.includes(key)) {
      throw new Error(`Chunks import each other in a circle: ${path.slice(path.indexOf(key)).join(' -> ')}`)
    }
    if (done.has(key)) return
    for (const imported of chunkAt(manifest, key).imports ?? []) visit(imported, path)
    done.add(key)
  }
  for (const key of Object.keys(manifest)) visit(key, [])
}
