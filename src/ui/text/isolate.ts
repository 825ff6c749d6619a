import { codeOf, isBlank } from '~/contract/text-rules'

/** Characters that are written right to left, or that set the direction of what follows. */
const directed =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

const firstStrongIsolate = '\u2068'
const popIsolate = '\u2069'

/**
 * Returns a text with misleading characters made visible: marks that reverse its letters, as `[U+202E]`, and the first
 * character of a text without any visible ones. Forms reject such names.
 */
export function visibleText(text: string): string {
  if (text.trim() !== '' && isBlank(text)) return notationOf(text)
  return text.replaceAll(/[\u202D\u202E]/g, notationOf)
}

const notationOf = (text: string) => `[${codeOf(text)}]`

/**
 * A text that leaves the order of the text around it alone: between isolates (Unicode TR9), if it needs them. Ends
 * what the text itself leaves open, and drops what would end more than that.
 */
export function isolated(given: string): string {
  const text = visibleText(given)
  if (!directed.test(text)) return text
  let open = 0
  const inner = text.replaceAll(/[\u2066-\u2069]/g, mark => {
    if (mark !== popIsolate) open += 1
    else if (open === 0) return ''
    else open -= 1
    return mark
  })
  return firstStrongIsolate + inner + popIsolate.repeat(open + 1)
}

/** A message that becomes data, such as the name of a copy: with its values as they are. */
export const withoutIsolates = (message: string, ...values: readonly string[]): string =>
  values.reduce((text, value) => text.replace(isolated(value), () => value), message)
