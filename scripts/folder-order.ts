import { posix } from 'node:path'

/** Folders of a layer, the lowest first. Those of one line may import each other. */
export const folderOrders: Record<string, string[][]> = {
  'src/ui': [
    ['theme'],
    ['text'],
    ['brand'],
    ['loading'],
    ['basics'],
    ['page'],
    ['overlay'],
    ['form'],
    ['table'],
    ['domain'],
  ],
  // The resources themselves have no folder.
  'src/api': [['device'], ['session'], ['transport'], ['']],
  // What its parts share has no folder. The linter keeps the parts apart.
  'src/features/deliveries': [[''], ['deployments', 'detail', 'health', 'log', 'resend']],
  mocks: [['store', 'seeds', 'http', 'world'], ['resolvers'], ['hosts']],
}

const specifiers = /(?:from|import)\s*\(?\s*'([^']+)'/g

/** Returns the imports of a file that lead to a higher folder of its own layer, given its path and its text. */
export function upwardImports(path: string, text: string): string[] {
  const layer = Object.keys(folderOrders).find(folder => path.startsWith(`${folder}/`))
  if (layer === undefined) return []
  const heightOf = (file: string) => {
    const folder = posix.dirname(file).slice(layer.length + 1)
    return folderOrders[layer]?.findIndex(folders => folders.includes(folder)) ?? -1
  }
  const own = heightOf(path)
  return [...text.matchAll(specifiers)]
    .map(([, specifier = '']) => specifier)
    .filter(specifier => {
      const file = fileOf(specifier, path)
      return own >= 0 && file.startsWith(`${layer}/`) && heightOf(file) > own
    })
}

/** The path of an imported file, without its ending; a package keeps its name. */
function fileOf(specifier: string, from: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  return specifier.replace(/^~mocks\//, 'mocks/').replace(/^~\//, 'src/')
}
