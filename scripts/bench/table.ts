/** Figures by name, which includes the unit: `first row, ms`. */
export type Figures = Record<string, number>

/** Figures of the same names, taken under several conditions. */
export interface Table {
  title: string
  /** By the condition's name. */
  columns: Record<string, Figures>
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}

/** The median of each figure over several runs. */
export function mediansOf(runs: readonly Figures[]): Figures {
  const names = Object.keys(runs[0] ?? {})
  return Object.fromEntries(names.map(name => [name, median(runs.map(run => run[name] ?? Number.NaN))]))
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

function format(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '-'
  return value >= 10 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1)
}
