/** What V8 records while code runs: a tree of calls, and which of them ran at each sample. */
export interface CpuProfile {
  nodes: { id: number; callFrame: CallFrame }[]
  samples?: number[]
  /** Microseconds from the sample before. */
  timeDeltas?: number[]
}

/** Where a function begins. Lines and columns start at 0. */
interface CallFrame {
  functionName: string
  url: string
  lineNumber: number
  columnNumber: number
}

interface FunctionTime {
  frame: CallFrame
  milliseconds: number
}

/** Milliseconds. In a longer gap between two samples, another program had the processor. */
const longestGap = 1

/** Returns how long each function ran by itself, without those it called. */
export function selfTimes({ nodes, samples = [], timeDeltas = [] }: CpuProfile): FunctionTime[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const times = new Map<string, FunctionTime>()
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id)
    // What runs at a sample runs until the next one.
    const milliseconds = Math.min((timeDeltas[index + 1] ?? 0) / 1000, longestGap)
    if (!frame) continue
    const key = [frame.url, frame.lineNumber, frame.columnNumber, frame.functionName].join(' ')
    const sum = (times.get(key)?.milliseconds ?? 0) + milliseconds
    times.set(key, { frame, milliseconds: sum })
  }
  return [...times.values()]
}

const libraries: [name: string, packages: RegExp][] = [
  ['react-dom', /^(react|react-dom|scheduler)$/],
  ['Mantine', /^(@mantine|@floating-ui)\/|^(clsx|get-nonce|react-number-format|react-remove-scroll.*)$/],
  ['react-router', /^react-router/],
  ['use-intl', /^(use-intl|icu-minify|intl-messageformat)$|^@formatjs\//],
  ['zod', /^zod$/],
  ['react-query', /^@tanstack\//],
]

/** Returns a function's name, or where an anonymous one is. The code of a whole file is the one that begins it. */
export function nameOf({ functionName, lineNumber, columnNumber, url }: CallFrame, source: string): string {
  if (functionName !== '') return functionName
  const file = (path: string) => path.replace(/.*\//, '').replace(/-[\w-]{8}\.js$/, '.js')
  return lineNumber === 0 && columnNumber === 0 ? `start of ${file(url)}` : `a function in ${file(source)}`
}

/** Returns who wrote a source file, by its path: a library, or the console. */
export function libraryOf(source: string): string {
  const packageName = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]
  if (packageName === undefined) return /(^|\/)src\//.test(source) ? 'the console' : 'the bundler'
  return libraries.find(([, packages]) => packages.test(packageName))?.[0] ?? 'other libraries'
}

/** Sums amounts by name, the largest first. */
export function sumByName(
  amounts: readonly (readonly [name: string, amount: number])[],
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [name, amount] of amounts) sums.set(name, (sums.get(name) ?? 0) + amount)
  return new Map([...sums].toSorted(([, one], [, other]) => other - one))
}
