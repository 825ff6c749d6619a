import { startOfDay } from '~/model/zone'

/** A local day of the log, in milliseconds since the epoch, `until` excluded. */
export interface LogDay {
  /** The index of its first row. */
  index: number
  from: number
  until: number
}

/**
 * Returns the days of rows, which are sorted newest first, by a binary search for each: a hundred thousand timestamps
 * take too long to parse. A row out of order does not start a day.
 */
export function daysOf(count: number, timeAt: (index: number) => number | null, zone: string): LogDay[] {
  const days: LogDay[] = []
  for (let index = 0; index < count;) {
    const at = timeAt(index)
    if (at === null) {
      index += 1
      continue
    }
    const from = startOfDay(at, 0, zone)
    days.push({ index, from, until: startOfDay(at, -1, zone) })
    index = endOf(from, index, count, timeAt)
  }
  return days
}

/** Returns the index of the first row after another one that is older than a moment. */
function endOf(from: number, start: number, count: number, timeAt: (index: number) => number | null): number {
  const isOlder = (index: number) => (timeAt(index) ?? from) < from
  let step = 1
  while (start + step < count && !isOlder(start + step)) step *= 2
  let [before, after] = [start, Math.min(start + step, count)]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (isOlder(middle)) after = middle
    else before = middle
  }
  return after
}

/** A line of the log: the heading of a day, or a row by its index. */
export type LogLine = { kind: 'day'; day: LogDay } | { kind: 'row'; index: number; day: LogDay | undefined }

/** Returns the line of a row, with the headings of the days before it. */
export const lineOf = (days: readonly LogDay[], index: number): number =>
  index + days.filter(day => day.index <= index).length

/** Returns a line of the log, whose days have their headings before their first rows. */
export function lineAt(days: readonly LogDay[], line: number): LogLine {
  const after = days.findIndex(({ index }, headings) => index + headings > line)
  const headings = after < 0 ? days.length : after
  const day = days[headings - 1]
  if (day && day.index + headings - 1 === line) return { kind: 'day', day }
  return { kind: 'row', index: line - headings, day }
}
