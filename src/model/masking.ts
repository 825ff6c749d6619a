import { headersOf, type Header } from './exchange'
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
const MIN_SECRET = 6

/** Whether a text is likely to be random, and no word: it has a digit, capitals inside, or is long. */
const looksRandom = (text: string): boolean =>
  /\d|[a-z][A-Z]|[A-Z][a-z]+[A-Z]/.test(text) || text.length >= 20

/**
 * Returns how to mask what a text quotes of secrets: passwords and queries of any URL; of the channel's own URL and of
 * the headers that were sent to it whatever may be secret, also where it stands alone. All else is kept as it is.
 */
function maskerOf(ownUrl: string | null, headers: readonly Header[] = []): (text: string) => string {
  const own = ownUrl !== null && URL.canParse(ownUrl) ? new URL(ownUrl) : null
  const secrets = [...new Set([...urlSecrets(own), ...headers.flatMap(headerSecrets)])]
    .filter(text => text.length >= MIN_SECRET)
    .toSorted((one, other) => other.length - one.length)
  return text =>
    secrets.reduce(
      (left, secret) => left.replaceAll(secret, dots),
      text.replaceAll(quotedUrl, quoted => maskQuotedUrl(quoted, own)),
    )
}

/** Masks one text as `maskerOf` says. */
export const maskQuoted = (text: string, ownUrl: string | null): string => maskerOf(ownUrl)(text)

function maskQuotedUrl(quoted: string, own: URL | null): string {
  const url = quoted.replaceAll('\\/', '/')
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (own && parsed?.host === own.host && parsed.pathname.startsWith(own.pathname)) return maskUrl(url)
  const query = quoted.search(/[?#]./)
  const shown = query >= 0 ? `${quoted.slice(0, query + 1)}${dots}` : quoted
  return shown.replace(/^(https?:[\\/]+)[^/?#\\]*@/i, `$1${dots}@`)
}

/** What of a URL may be secret, as it is written there and as a program reads it. */
function urlSecrets(url: URL | null): string[] {
  if (!url) return []
  const { username, password, search, hash, pathname, searchParams } = url
  const last = pathname.split('/').findLast(part => part !== '') ?? ''
  const written = search.slice(1).split('&')
  const values = written.map(pair => pair.slice(pair.indexOf('=') + 1))
  // What may as well be a word of the body is masked only if it does not look like one, percent-encoded or not.
  const likely = [username, last, ...values, ...searchParams.values()].filter(it => looksRandom(decoded(it)))
  const certain = [password, search.includes('=') ? search.slice(1) : '', hash.slice(1)]
  const basic = username || password ? [basicOf(`${decoded(username)}:${decoded(password)}`)] : []
  return [...[...certain, ...likely].flatMap(text => [text, decoded(text)]), ...basic]
}

/** Credentials as the header `Authorization` carries them. */
const basicOf = (credentials: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(credentials)))

/** What of a header may be secret: its value, and that without its scheme (`Bearer …`). */
function headerSecrets({ name, value }: Header): string[] {
  if (maskHeader(name, value) === value) return []
  const written = [value, value.slice(value.indexOf(' ') + 1)]
  return /authorization/i.test(name) ? written : written.filter(looksRandom)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `maskerOf` for a text that may be JSON: there each of its strings and keys is masked, and the rest is not touched. */
export function maskBody(text: string, ownUrl: string | null, headers: readonly Header[] = []): string {
  const mask = maskerOf(ownUrl, headers)
  return mapJson(text, stringsOnly(mask), changed(mask)) ?? mask(text)
}

/** Undefined where nothing changes: what is not changed keeps its spelling. */
const changed =
  (mask: (text: string) => string) =>
  (text: string): string | undefined => {
    const masked = mask(text)
    return masked === text ? undefined : masked
  }

const stringsOnly =
  (mask: (text: string) => string) =>
  (value: unknown): string | undefined =>
    typeof value === 'string' ? changed(mask)(value) : undefined

/**
 * A request or response of a connection test's log, fit to be seen and easy to read: JSON with its URL and headers
 * masked, its values otherwise as they came. In text of any other form each URL is masked, and each line that may be a
 * header. `ownUrl` is where the test was sent.
 */
export function maskExchange(text: string, ownUrl: string | null = null): string {
  const mask = maskerOf(ownUrl)
  const maskValue = stringsOnly(mask)
  const masked = mapJson(
    text,
    (value, [part, name = '']) => {
      if (part === 'url' && typeof value === 'string') return value === '' ? undefined : maskUrl(value)
      if (part === 'headers' && value !== null)
        return name ? maskHeader(name, String(value)) : maskHeaders(value)
      return maskValue(value)
    },
    changed(mask),
  )
  if (masked === null) return mask(maskText(text))
  return indentJson(masked) ?? masked
}

/** Headers in one text. */
const maskHeaders = (value: unknown): string =>
  headersOf(value)
    .map(it => `${it.name}: ${maskHeader(it.name, it.value)}`)
    .join('\n')

/** A text whose URLs and header lines are fit to be seen. */
const maskText = (text: string): string =>
  text
    .replaceAll(quotedUrl, quoted => maskUrl(quoted.replaceAll('\\/', '/')))
    .replaceAll(
      /^([ \t]*)([!#$%&'*+.^_`|~\w-]+):(?!\/\/)(.*)$/gm,
      (_, indent: string, name: string, value: string) =>
        `${indent}${name}: ${maskHeader(name, value.trimStart())}`,
    )
