import { entriesOfJson } from './json-text'

export interface Header {
  name: string
  value: string
}

/** A request or a response, whatever form the service told it in. */
export interface Exchange {
  /** Null where nothing was posted, and in a response. */
  url: string | null
  headers: readonly Header[]
  body: string
}

/**
 * Reads a request or a response: an object as the log has it, the same as JSON text as a connection test's log has it,
 * or any other text, which is then all body. Null where there is none yet.
 */
export function exchangeOf(told: unknown): Exchange | null {
  if (told === null || told === undefined || told === '') return null
  const object = objectOf(told)
  if (!object) return { url: null, headers: [], body: textOf(told) }
  const { url, headers, body } = object
  return {
    url: typeof url === 'string' && url !== '' ? url : null,
    headers: headersOf(headers),
    body: body === null || body === undefined ? '' : textOf(body),
  }
}

/** Headers: one a line as `Name: value`, or an object, itself perhaps as text. A line without a value is kept. */
export function headersOf(told: unknown): Header[] {
  const entries = typeof told === 'string' ? entriesOfJson(told) : null
  if (entries) return entries.map(([name, value]) => ({ name, value }))
  const object = objectOf(told)
  if (object) return Object.entries(object).map(([name, value]) => ({ name, value: textOf(value) }))
  if (typeof told !== 'string') return []
  const lines = told.split(/\r?\n/).filter(line => line.trim() !== '')
  return lines.map(line => {
    const [name = '', ...value] = line.split(':')
    return { name: name.trim(), value: value.join(':').trim() }
  })
}

function objectOf(value: unknown): Record<string, unknown> | null {
  const found = typeof value === 'string' && value.trimStart().startsWith('{') ? parse(value) : value
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as Record<string, unknown>)
    : null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  try {
    return JSON.stringify(value)
  } catch {
    // Nested deeper than can be written out.
    return ''
  }
}
