import { csvOf } from '~/model/csv'

/** With this mark, spreadsheet programs read a file as UTF-8. */
export const utf8Mark = '\uFEFF'

/** Downloads a file. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // After the browser has read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Downloads rows as a CSV file. The first row has the column names. */
export const downloadCsv = (rows: readonly (readonly (string | number)[])[], name: string): void =>
  download(new Blob([utf8Mark + csvOf(rows)], { type: 'text/csv;charset=utf-8' }), name)
