/** The characters that start a formula in a spreadsheet. */
const formulaSigns = new Set('=+-@＝＋－＠')

/** The characters that end a cell in some locales, after which a formula may start. */
const cellEnds = new Set(';\t\r\n')

/**
 * Returns whether a spreadsheet skips a character before a formula. It reads doubled quotes after a cell's end as an
 * empty text.
 */
const isSkipped = (character: string): boolean => character === '"' || /\s/.test(character)

/**
 * Adds an apostrophe before each text in a cell that a spreadsheet would run as a formula. Reads the cell once,
 * backwards, so that the text after spaces and quotes is already known.
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

/** Returns a cell as defined by RFC 4180. Text that a spreadsheet would run starts with an apostrophe. */
function cell(value: string | number): string {
  const text = typeof value === 'string' ? neutralized(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Returns rows as lines of a CSV file, each with its line break. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')
