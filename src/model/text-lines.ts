/**
 * Splits a text into lines of at most `width` characters, in one pass: at its line breaks, and within longer lines.
 * Returns at most `count` lines.
 */
export function textLines(text: string, { width, count }: { width: number; count: number }): string[] {
  const lines: string[] = []
  let from = 0
  while (from <= text.length && lines.length < count) {
    const cut = from + width
    const lineBreak = text.slice(from, cut + 1).indexOf('\n')
    const end = lineBreak === -1 ? wholeBefore(text, Math.min(cut, text.length)) : from + lineBreak
    lines.push(text.slice(from, end))
    from = end === text.length ? end + 1 : lineBreak === -1 ? end : end + 1
  }
  return lines
}

/** Returns an index that splits no surrogate pair: the given one or the one before it. */
const wholeBefore = (text: string, index: number): number =>
  index < text.length && /[\uD800-\uDBFF]/.test(text.charAt(index - 1)) ? index - 1 : index
