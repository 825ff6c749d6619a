import { entriesOfJson } from './json-text'
import { objectOf } from './parse-json'

export interface Header {
  name: string
  value: string
}

/** A request or a response, in any format of the service. */
export interface Exchange {
  /** Null if nothing was posted, and in a response. */
  url: string | null
  headers: readonly Header[]
  body: string
}

/**
 * Parses a request or a response: an object of the log, its JSON text in a connection test's log,
 * or any other text, which becomes the body. Returns null if there is none yet.
 */
export function exchangeOf(source: unknown): Exchange | null {
  if (source === null || source === undefined || source === '') return null
  const object = objectOf(source)
  if (!object) return { url: null, headers: [], body: serialized(source) }
  const { url, headers, body } = object
  return {
    url: typeof url === 'string' && url !== '' ? url : null,
    headers: headersOf(headers),
    body: body === null || body === undefined ? '' : serialized(body),
  }
}

/** Parses headers: lines of `Name: value`, an object, or its JSON text. A line without a value is kept. */
export function headersOf(source: unknown): Header[] {
  const entries = typeof source === 'string' ? entriesOfJson(source) : null
  if (entries) return entries.map(([name, value]) => ({ name, value }))
  const object = objectOf(source)
  if (object) return Object.entries(object).map(([name, value]) => ({ name, value: serialized(value) }))
  if (typeof source !== 'string') return []
  const lines = source.split(/\r?\n/).filter(line => line.trim() !== '')
  return lines.map(line => {
    const [name = '', ...value] = line.split(':')
    return { name: name.trim(), value: value.join(':').trim() }
  })
}

function serialized(value: unknown): string {
  if (typeof value === 'string') return value
  try {
    return JSON.stringify(value)
  } catch {
    // The value is nested too deeply to be serialized.
    return ''
  }
}
