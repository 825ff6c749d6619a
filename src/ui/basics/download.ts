import { csvOf } from '~/model/csv'

/** A spreadsheet takes a file for UTF-8 by this mark. */
export const utf8Mark = '\uFEFF'

/** Gives a file to the browser. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Gives rows to the browser as a CSV file, the column names first. */
export const downloadCsv = (rows: readonly (readonly (string | number)[])[], name: string): void =>
  download(new Blob([utf8Mark + csvOf(rows)], { type: 'text/csv;charset=utf-8' }), name)
