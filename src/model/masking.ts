import { headersOf } from './exchange'
import { indentJson, mapJson } from './json-text'

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
  'accept',
  'accept-encoding',
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

/** A header's value fit to be seen: masked unless it is empty or no secret stands in a header of this name. */
export const maskHeader = (name: string, value: string): string =>
  value === '' || plainHeaders.has(name.trim().toLowerCase()) ? value : dots

/** A URL in a text, also where JSON has escaped its slashes. */
const quotedUrl = /\bhttps?:(?:\/\/|\\\/\\\/)[^\s"'<>]+/gi

/** Shorter ones would hide common words and numbers wherever they stand. */
const leastSecret = 6

/**
 * Masks what a text quotes of secrets: passwords and queries of any URL, and of the channel's own URL whatever may be
 * secret, also where it stands alone. All else is kept as it is.
 */
export function maskQuoted(text: string, ownUrl: string | null): string {
  const own = ownUrl !== null && URL.canParse(ownUrl) ? new URL(ownUrl) : null
  const masked = text.replaceAll(quotedUrl, quoted => maskQuotedUrl(quoted, own))
  return secretsOf(own).reduce((left, secret) => left.replaceAll(secret, dots), masked)
}

function maskQuotedUrl(quoted: string, own: URL | null): string {
  const url = quoted.replaceAll('\\/', '/')
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (own && parsed?.host === own.host && parsed.pathname.startsWith(own.pathname)) return maskUrl(url)
  const query = quoted.indexOf('?')
  const shown = query >= 0 && query < quoted.length - 1 ? `${quoted.slice(0, query)}?${dots}` : quoted
  return shown.replace(/^(https?:[\\/]+)[^/?#\\]*@/i, `$1${dots}@`)
}

/** What of a URL may be secret, longest first, as it is written there and as a program reads it. */
function secretsOf(url: URL | null): string[] {
  if (!url) return []
  const { password, search, hash, pathname, searchParams } = url
  const last = pathname.split('/').findLast(part => part !== '') ?? ''
  const written = [password, search.slice(1), hash.slice(1), last, ...searchParams.values()]
  return [...new Set(written.flatMap(text => [text, decoded(text)]))]
    .filter(text => text.length >= leastSecret)
    .toSorted((one, other) => other.length - one.length)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `maskQuoted` for a text that may be JSON: there each of its strings is masked, and the rest is not touched. */
export const maskBody = (text: string, ownUrl: string | null): string =>
  mapJson(text, value => {
    const masked = typeof value === 'string' ? maskQuoted(value, ownUrl) : value
    return masked === value ? undefined : String(masked)
  }) ?? maskQuoted(text, ownUrl)

/**
 * A request or response of a connection test's log, fit to be seen and easy to read: JSON with its URL and headers
 * masked, its values otherwise as they came. In text of any other form each URL is masked, and each line that may be a
 * header. `ownUrl` is where the test was sent.
 */
export function maskExchange(text: string, ownUrl: string | null = null): string {
  const masked = mapJson(text, (value, [part, name = '']) => {
    if (part === 'url' && typeof value === 'string') return value === '' ? undefined : maskUrl(value)
    if (part === 'headers' && value !== null)
      return name ? maskHeader(name, String(value)) : maskHeaders(value)
    const shown = typeof value === 'string' ? maskQuoted(value, ownUrl) : value
    return shown === value ? undefined : String(shown)
  })
  if (masked === null) return maskQuoted(maskText(text), ownUrl)
  return indentJson(masked) ?? masked
}

/** Headers in one text. */
const maskHeaders = (value: unknown): string =>
  headersOf(value)
    .map(it => `${it.name}: ${maskHeader(it.name, it.value)}`)
    .join('\n')

/** A text whose URLs are fit to be seen. */
export const maskUrls = (text: string): string => text.replaceAll(/https?:\/\/[^\s"']+/g, maskUrl)

const maskText = (text: string): string =>
  maskUrls(text).replaceAll(
    /^([\w-]+):[ \t](.*)$/gm,
    (_, name: string, value: string) => `${name}: ${maskHeader(name, value.trimStart())}`,
  )
