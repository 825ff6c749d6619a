/** A string, a mark, a number or a word, or the space between them. Only for what is known to be JSON. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+|\s+/g

/** The tokens of JSON text, which joined give the text again; null if it is not an object or a list in JSON. */
function tokensOf(text: string): string[] | null {
  // `250 OK` or `12` is better read as text.
  if (!/^\s*[[{]/.test(text)) return null
  try {
    JSON.parse(text)
  } catch {
    return null
  }
  return text.match(tokens)
}

/** Levels of nesting: each indents its lines by two more, so that a few kilobytes can become megabytes. */
const deepest = 50

/**
 * JSON text set out to be read: only its indentation changes, so that numbers keep their digits, and objects the order
 * of their keys and their duplicates. Null if it is not JSON, or is nested too deeply for that.
 */
export function indentJson(text: string): string | null {
  const written: string[] = []
  let depth = 0
  let last = ''
  for (const token of tokensOf(text) ?? []) {
    if (/^\s/.test(token)) continue
    const isEnd = token === '}' || token === ']'
    if (isEnd) depth -= 1
    if (depth > deepest) return null
    const isInside = last === '{' || last === '[' || last === ','
    const breaks = isEnd ? last !== '{' && last !== '[' : isInside
    if (breaks) written.push('\n', '  '.repeat(depth))
    written.push(token === ':' ? ': ' : token)
    if (token === '{' || token === '[') depth += 1
    last = token
  }
  return last === '' ? null : written.join('')
}

/**
 * JSON text with some of its values replaced: `map` gets each string, number or word with the keys that lead to it
 * (nothing for the place in a list). Undefined keeps the value as it was written. Null if the text is not JSON.
 */
export function mapJson(
  text: string,
  map: (value: unknown, keys: readonly string[]) => string | undefined,
): string | null {
  const found = tokensOf(text)
  if (!found) return null
  const keys: string[] = []
  const objects: boolean[] = []
  let isKey = false
  const written = found.map(token => {
    switch (token[0]) {
      case '{':
      case '[':
        objects.push(token === '{')
        if (token === '{') keys.push('')
        isKey = token === '{'
        return token
      case '}':
      case ']':
        if (objects.pop()) keys.pop()
        return token
      case ',':
        isKey = objects.at(-1) ?? false
        return token
      case ':':
        isKey = false
        return token
      default: {
        if (/^\s/.test(token)) return token
        const value: unknown = JSON.parse(token)
        if (isKey) keys[keys.length - 1] = String(value)
        const mapped = isKey ? undefined : map(value, keys)
        return mapped === undefined ? token : JSON.stringify(mapped)
      }
    }
  })
  return written.join('')
}
