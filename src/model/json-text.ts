import { parseJson } from './parse-json'

/** A punctuation mark, a number, a literal name, or the space between tokens. */
const unquoted = /[{}[\],:]|[^\s{}[\],:"]+|\s+/y

/** Returns the tokens of a JSON text, which joined are the text again; null if it is not a JSON object or list. */
function tokensOf(text: string): string[] | null {
  if (parseJson(text) === undefined) return null
  const found: string[] = []
  let start = 0
  while (start < text.length) {
    const end = text[start] === '"' ? stringEnd(text, start) : unquotedEnd(text, start)
    found.push(text.slice(start, end))
    start = end
  }
  return found
}

/**
 * Returns the index after the string that starts at an index. A regular expression would overflow at millions of
 * escapes.
 */
function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end + 1
}

/** Returns whether an odd number of backslashes precedes an index. */
function isEscaped(text: string, index: number): boolean {
  let first = index
  while (text[first - 1] === '\\') first -= 1
  return (index - first) % 2 === 1
}

function unquotedEnd(text: string, start: number): number {
  unquoted.lastIndex = start
  return unquoted.test(text) ? unquoted.lastIndex : text.length
}

/** The maximum depth. Each level indents its lines by two more spaces, so that a few kilobytes can become megabytes. */
const MAX_DEPTH = 50

/**
 * Indents a JSON text. Only the space between tokens changes, so that numbers keep their digits, and objects the order
 * of their keys and their duplicates. Returns null if the text is not JSON or is nested too deeply.
 */
export function indentJson(text: string): string | null {
  const written: string[] = []
  let depth = 0
  let last = ''
  for (const token of tokensOf(text) ?? []) {
    if (/^\s/.test(token)) continue
    const isEnd = token === '}' || token === ']'
    if (isEnd) depth -= 1
    if (depth > MAX_DEPTH) return null
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
 * Replaces values of a JSON text: `map` gets each string, number, or literal name with its path of keys
 * (without list indexes), and `mapKey` each key. Undefined keeps the original. Returns null if the text is not
 * JSON.
 */
export function mapJson(
  text: string,
  map: (value: unknown, keys: readonly string[]) => string | undefined,
  mapKey: (key: string) => string | undefined = () => undefined,
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
        const mapped = isKey ? mapKey(String(value)) : map(value, keys)
        return mapped === undefined ? token : JSON.stringify(mapped)
      }
    }
  })
  return written.join('')
}

/**
 * Returns the keys and values of a JSON object, in its order and with its duplicates. A value that is not a string is
 * kept as JSON. Returns null if the text is not a JSON object.
 */
export function entriesOfJson(text: string): [key: string, value: string][] | null {
  const found = tokensOf(text)?.filter(token => !/^\s/.test(token))
  if (found?.[0] !== '{') return null
  const entries: [string, string][] = []
  let depth = 0
  let key = ''
  let value: string[] = []
  const endEntry = () => {
    if (value.length > 0) entries.push([key, stringOr(value.join(''))])
    value = []
  }
  for (const token of found) {
    if (token === '}' || token === ']') depth -= 1
    if (depth === 0 || (depth === 1 && token === ',')) endEntry()
    else if (depth === 1 && token === ':') key = stringOr(value.splice(0).join(''))
    else value.push(token)
    if (token === '{' || token === '[') depth += 1
  }
  return entries
}

/**
 * Returns the values of a JSON text as written, each with a path such as `items[0].name`, in their order and with
 * duplicates. An empty object or list is a value. Returns null if the text is not a JSON object or list.
 */
export function fieldsOfJson(text: string): [path: string, value: string][] | null {
  const found = tokensOf(text)?.filter(token => !/^\s/.test(token))
  if (!found) return null
  const fields: [string, string][] = []
  const path: (string | number)[] = []
  let last = ''
  for (const token of found) {
    const here = path.at(-1)
    if (token === '{') path.push('')
    else if (token === '[') path.push(0)
    else if (token === '}' || token === ']') {
      path.pop()
      if (last === '{' || last === '[') fields.push([pathText(path), last + token])
    } else if (token === ',') {
      if (typeof here === 'number') path[path.length - 1] = here + 1
    } else if (token !== ':') {
      const isKey = typeof here === 'string' && last !== ':'
      if (isKey) path[path.length - 1] = stringOr(token)
      else fields.push([pathText(path), token])
    }
    last = token
  }
  return fields
}

/** Writes a path so that no two paths look the same: a key that is not a plain word is quoted. */
const pathText = (path: readonly (string | number)[]): string =>
  path
    .map(part => {
      if (typeof part === 'number') return `[${part}]`
      return /^[\w-]+$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`
    })
    .join('')
    .replace(/^\./, '')

const stringOr = (json: string): string => (json.startsWith('"') ? String(JSON.parse(json)) : json)
