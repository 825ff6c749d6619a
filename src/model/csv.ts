/** What a spreadsheet takes for the beginning of a formula, and runs. */
const first = /^(?=[\s"]*[=+\-@＝＋－＠]|[\t\r])/

/** The same where in some countries a cell ends: the doubled quotes after it are taken for an empty text then. */
const further = /([;\t\r\n])(?=[\s"]*[=+\-@＝＋－＠])/g

/** A cell as RFC 4180 has it. Text that a spreadsheet would run begins with an apostrophe. */
function cell(value: string | number): string {
  const text =
    typeof value === 'string' ? value.replace(first, "'").replaceAll(further, "$1'") : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as lines of a CSV file, each with its end. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')
