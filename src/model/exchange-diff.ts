import { parseBody } from './delivery-body'
import type { Exchange, Header } from './exchange'
import { groupedBy } from './grouped-by'
import { fieldsOfJson } from './json-text'
import { maskUrl } from './mask-url'
import { maskBody, maskHeader } from './masking'

/** A value that differs between two exchanges. Secrets are masked. */
export interface Difference {
  part: 'code' | 'url' | 'header' | 'body'
  /** The header's name, or the path in a body that is JSON; empty for the code, the URL, and any other body. */
  name: string
  /** Null if it is missing. */
  one: string | null
  other: string | null
}

/** An exchange, and the request, whose secrets are masked in bodies. */
export interface MaskedExchange {
  exchange: Exchange | null
  request: Exchange | null
  /** The status code of a response. */
  code?: string
}

/** A field of an exchange: the compared values, and the shown ones. */
interface Field {
  part: Difference['part']
  /** Identifies the field; in lowercase if case doesn't matter. */
  key: string
  name: string
  value: string
  shown: string
}

/**
 * Returns where two requests or two responses differ: the status code, the URL, headers, and the fields of bodies that
 * are JSON. The order of headers and keys does not matter.
 */
export function differencesOf(one: MaskedExchange, other: MaskedExchange): Difference[] {
  const isJson = [one, other].every(({ exchange }) => exchange && jsonOf(exchange.body) !== null)
  const [left, right] = [one, other].map(side => groupedBy(fieldsOf(side, isJson), ({ key }) => key))
  const keys = new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])
  return [...keys].flatMap(key => differencesOfField(left?.get(key) ?? [], right?.get(key) ?? []))
}

/** Compares the values of one field, which may be repeated. */
function differencesOfField(ones: readonly Field[], others: readonly Field[]): Difference[] {
  return Array.from({ length: Math.max(ones.length, others.length) }, (_, index) => {
    const [one, other] = [ones[index], others[index]]
    const field = one ?? other
    if (!field || one?.value === other?.value) return []
    const { part, name } = field
    return [{ part, name, ...excerptsOf(one?.shown ?? null, other?.shown ?? null) }]
  }).flat()
}

function fieldsOf({ exchange, request, code = '' }: MaskedExchange, isJson: boolean): Field[] {
  if (!exchange) return []
  const { url, headers, body } = exchange
  return [
    ...(code === '' ? [] : [{ part: 'code', key: 'code', name: '', value: code, shown: code } as const]),
    ...(url === null
      ? []
      : [{ part: 'url', key: 'url', name: '', value: url, shown: maskUrl(url) } as const]),
    ...headers.map(headerField),
    ...bodyFields(body, request, isJson),
  ]
}

const headerField = ({ name, value }: Header): Field => ({
  part: 'header',
  key: `header ${name.toLowerCase()}`,
  name,
  value,
  shown: maskHeader(name, value),
})

function bodyFields(body: string, request: Exchange | null, isJson: boolean): Field[] {
  const masked = (text: string) => maskBody(text, request?.url ?? null, request?.headers)
  const json = isJson ? jsonOf(body) : null
  const fields = json === null ? null : fieldsOfJson(json)
  if (json === null || !fields)
    return [{ part: 'body', key: 'body', name: '', value: body, shown: masked(body) }]
  // Masking replaces values and keys, but keeps their number and order.
  const shown = fieldsOfJson(masked(json)) ?? []
  return fields.map(([path, value], index) => {
    const [name, text] = shown[index] ?? [path, '']
    return { part: 'body', key: `body ${path}`, name, value, shown: text }
  })
}

/** Returns the JSON of a body, which may be inside a form; null if there is none. */
function jsonOf(body: string): string | null {
  const parsed = parseBody(body)
  return parsed.kind === 'raw' ? null : parsed.text
}

/** The number of characters shown of a long value, and how many of them are before the first difference. */
const maxShown = 300
const before = 30

/** Shortens long values to the place where they differ. */
function excerptsOf(one: string | null, other: string | null): Pick<Difference, 'one' | 'other'> {
  const start = Math.max(0, sharedLength(one ?? '', other ?? '') - before)
  const cut = (text: string | null) => {
    if (text === null || text.length <= maxShown) return text
    const excerpt = text.slice(start, start + maxShown).replaceAll(/\p{Surrogate}/gu, '')
    return `${start > 0 ? '…' : ''}${excerpt}${start + maxShown < text.length ? '…' : ''}`
  }
  return { one: cut(one), other: cut(other) }
}

/** Returns how many characters two texts have in common at their start. */
function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  for (let index = 0; index < most; index++) if (one[index] !== other[index]) return index
  return most
}
