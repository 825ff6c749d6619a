/** Figures by name, which includes the unit: `first row, ms`. */
export type Figures = Record<string, number>

/** Figures of the same names, taken under several conditions, or what is reported about them. */
export interface Table {
  title: string
  /** By the condition's name. */
  columns: Record<string, Record<string, number | string>>
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}

/** The value that a quarter of the values are at most: a busy machine only makes times longer. */
export function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 4)] ?? Number.NaN
}

/** The median of each figure over several runs. */
export const mediansOf = (runs: readonly Figures[]): Figures => each(runs, median)

/** The lower quartile of each figure over several runs. */
export const lowerQuartilesOf = (runs: readonly Figures[]): Figures => each(runs, lowerQuartile)

function each(runs: readonly Figures[], reduce: (values: readonly number[]) => number): Figures {
  const names = Object.keys(runs[0] ?? {})
  return Object.fromEntries(names.map(name => [name, reduce(runs.map(run => run[name] ?? Number.NaN))]))
}

/** The table in Markdown: a line for each figure, a column for each condition. */
export function markdownOf({ title, columns }: Table): string {
  const conditions = Object.keys(columns)
  const names = Object.keys(Object.values(columns)[0] ?? {})
  const lines = names.map(name => [name, ...conditions.map(condition => format(columns[condition]?.[name]))])
  return [
    `### ${title}\n`,
    rowOf(['', ...conditions]),
    rowOf(['---', ...conditions.map(() => '---:')]),
    ...lines.map(rowOf),
  ].join('\n')
}

const rowOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

function format(value: number | string | undefined): string {
  if (typeof value === 'string') return value
  if (value === undefined || Number.isNaN(value)) return '-'
  return value >= 10 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1)
}
