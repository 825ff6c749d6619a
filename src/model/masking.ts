import { prettyJson } from './delivery-body'
import { headersOf } from './exchange'

const dots = '•••'

/**
 * A payload URL fit to be seen: its last path part is often the secret (Slack's and Teams' webhooks), and so are
 * a password, the query and the fragment. What is no URL is masked whole.
 */
export function maskUrl(text: string): string {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return dots
  const { origin, pathname, search, hash } = new URL(text)
  const parts = pathname.split('/')
  const last = parts.findLastIndex(part => part !== '')
  if (last > 0) parts[last] = dots
  const rest = search || hash ? `?${dots}` : ''
  return origin + (last > 0 ? parts.join('/') : '') + rest
}

/** Headers whose values are no secret. */
const plainHeaders = new Set([
  'bcc',
  'cc',
  'content-type',
  'content-length',
  'date',
  'server',
  'user-agent',
  'from',
  'retry-after',
  'subject',
  'to',
])

/** A header's value fit to be seen: masked unless no secret stands in a header of this name. */
export const maskHeader = (name: string, value: string): string =>
  plainHeaders.has(name.trim().toLowerCase()) ? value : dots

/**
 * A request or response of a connection test's log, fit to be seen and easy to read: JSON with its URL and headers
 * masked. In text of any other form each URL is masked, and each line that may be a header.
 */
export function maskExchange(text: string): string {
  const exchange = parse(text)
  if (!exchange) return maskText(text)
  const { url, headers } = exchange
  const masked = {
    ...exchange,
    ...(typeof url === 'string' ? { url: maskUrl(url) } : {}),
    ...(headers
      ? { headers: headersOf(headers).map(it => `${it.name}: ${maskHeader(it.name, it.value)}`) }
      : {}),
  }
  return prettyJson(masked) ?? maskText(text)
}

/** A text whose URLs are fit to be seen. */
export const maskUrls = (text: string): string => text.replaceAll(/https?:\/\/[^\s"']+/g, maskUrl)

const maskText = (text: string): string =>
  maskUrls(text).replaceAll(
    /^([\w-]+):[ \t]+(.*)$/gm,
    (_, name: string, value: string) => `${name}: ${maskHeader(name, value)}`,
  )

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
