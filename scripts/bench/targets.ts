import type { Figures, Table } from './table'

/** The limit of a figure: a multiple of the same figure of another page, or a fixed value. */
type Target = { times: number } | { value: number }
type Targets = Readonly<Record<string, Target>>

export const overviewTargets: Targets = { 'first row, ms': { times: 1.3 } }

export const floorTargets: Targets = {
  'requests to the first row': { value: 6 },
  'bytes to the first row, kB': { value: 150 },
  'requests until idle': { value: 60 },
  'first row, ms': { times: 2 },
  'CPU to the first row, ms': { times: 2.2 },
  'blocking time, ms': { value: 250 },
  'known page, ms': { times: 1.4 },
  'back, ms': { times: 1.2 },
  'open a form, ms': { times: 3 },
  'heap when idle, MB': { value: 4.2 },
}

/** Returns a table of the figures of two pages, how many times the second the first is, and the first one's targets. */
export function comparison(title: string, pages: Readonly<Record<string, Figures>>, targets: Targets): Table {
  const [ours = {}, others = {}] = Object.values(pages)
  const names = Object.keys(ours)
  const timesOf = (name: string) => (ours[name] ?? Number.NaN) / (others[name] ?? Number.NaN)
  const column = (cell: (name: string) => string) => Object.fromEntries(names.map(name => [name, cell(name)]))
  return {
    title,
    columns: {
      ...pages,
      ratio: column(name => (Number.isFinite(timesOf(name)) ? `${timesOf(name).toFixed(2)}x` : '-')),
      target: column(name => verdictOf(targets[name], ours[name] ?? Number.NaN, timesOf(name))),
    },
  }
}

function verdictOf(target: Target | undefined, value: number, times: number): string {
  if (!target) return ''
  const [limit, actual, unit] = 'times' in target ? [target.times, times, 'x'] : [target.value, value, '']
  return `≤ ${limit}${unit}: ${actual <= limit ? 'met' : 'missed'}`
}
