/** What a spreadsheet takes for the beginning of a formula, and runs. */
const formulaSigns = new Set('=+-@＝＋－＠')

/** Where in some countries a cell ends: what comes after may be a formula too. */
const cellEnds = new Set(';\t\r\n')

/** What a spreadsheet skips to get to a formula. Doubled quotes after the end of a cell are taken for an empty text. */
const isSkipped = (character: string): boolean => character === '"' || /\s/.test(character)

/**
 * Puts an apostrophe before each text in a cell that a spreadsheet would run. It goes through the cell once, from its
 * end: what comes after the blanks and quotes is known then.
 */
function neutralized(text: string): string {
  const starts: number[] = []
  let isFormula = false
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const character = text.charAt(at)
    if (isFormula && cellEnds.has(character)) starts.push(at + 1)
    isFormula = formulaSigns.has(character) || (isFormula && isSkipped(character))
  }
  if (isFormula || text.startsWith('\t') || text.startsWith('\r')) starts.push(0)
  const edges = [0, ...starts.toReversed(), text.length]
  return edges
    .slice(1)
    .map((end, index) => text.slice(edges[index], end))
    .join("'")
}

/** A cell as RFC 4180 has it. Text that a spreadsheet would run begins with an apostrophe. */
function cell(value: string | number): string {
  const text = typeof value === 'string' ? neutralized(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as lines of a CSV file, each with its end. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')
