import { headersOf, type Header } from './exchange'
import { indentJson, mapJson } from './json-text'
import { dots, maskUrl } from './mask-url'

/** Headers whose values are not secret. */
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

/** Returns a header's value, masked unless it is empty or the header is known to be harmless. */
export const maskHeader = (name: string, value: string): string =>
  value === '' || plainHeaders.has(name.trim().toLowerCase()) ? value : dots

/** A URL in a text, with or without JSON's escaped slashes. */
const quotedUrl = /\bhttps?:(?:\/\/|\\\/\\\/)[^\s"'<>]+/gi

/** The minimum length of a secret: shorter ones would mask common words and numbers. */
const MIN_SECRET = 6

/** Returns whether a text is likely random and not a word: it has a digit or inner capitals, or is long. */
const looksRandom = (text: string): boolean =>
  /\d|[a-z][A-Z]|[A-Z][a-z]+[A-Z]/.test(text) || text.length >= 20

/**
 * Returns a function that masks the secrets in a text: passwords and queries of all URLs, and the potentially secret
 * parts of the channel's own URL and of the sent headers, even outside of a URL.
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

/** Masks one text with `maskerOf`. */
export const maskQuoted = (text: string, ownUrl: string | null, headers: readonly Header[] = []): string =>
  maskerOf(ownUrl, headers)(text)

function maskQuotedUrl(quoted: string, own: URL | null): string {
  const url = quoted.replaceAll('\\/', '/')
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (own && parsed?.host === own.host && parsed.pathname.startsWith(own.pathname)) return maskUrl(url)
  const query = quoted.search(/[?#]./)
  const shown = query >= 0 ? `${quoted.slice(0, query + 1)}${dots}` : quoted
  return shown.replace(/^(https?:[\\/]+)[^/?#\\]*@/i, `$1${dots}@`)
}

/** Returns the parts of a URL that may be secret, as written and as decoded. */
function urlSecrets(url: URL | null): string[] {
  if (!url) return []
  const { username, password, search, hash, pathname, searchParams } = url
  const last = pathname.split('/').findLast(part => part !== '') ?? ''
  const written = search.slice(1).split('&')
  const values = written.map(pair => pair.slice(pair.indexOf('=') + 1))
  // A part that could also be a word in the body is masked only if it looks random, percent-encoded or not.
  const likely = [username, last, ...values, ...searchParams.values()].filter(it => looksRandom(decoded(it)))
  const certain = [password, search.includes('=') ? search.slice(1) : '', hash.slice(1)]
  const basic = username || password ? [basicOf(`${decoded(username)}:${decoded(password)}`)] : []
  return [...[...certain, ...likely].flatMap(text => [text, decoded(text)]), ...basic]
}

/** Returns credentials in the format of the header `Authorization`. */
const basicOf = (credentials: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(credentials)))

/** Returns the parts of a header that may be secret: its value, with and without its scheme (`Bearer …`). */
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

/** Masks a text with `maskerOf`. In JSON, each string and key is masked, and the rest is kept. */
export function maskBody(text: string, ownUrl: string | null, headers: readonly Header[] = []): string {
  const mask = maskerOf(ownUrl, headers)
  return mapJson(text, stringsOnly(mask), changed(mask)) ?? mask(text)
}

/** Returns undefined if nothing changes, so that the text keeps its spelling. */
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
 * Returns a request or response of a connection test's log, masked and indented: JSON with its URL and headers
 * masked, and its other values as received. In any other text, each URL is masked, and each line that may be a
 * header. `ownUrl` is the URL that the test was sent to.
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

/** Masks headers in one text. */
const maskHeaders = (value: unknown): string =>
  headersOf(value)
    .map(it => `${it.name}: ${maskHeader(it.name, it.value)}`)
    .join('\n')

/** Masks the URLs and header lines of a text. */
const maskText = (text: string): string =>
  text
    .replaceAll(quotedUrl, quoted => maskUrl(quoted.replaceAll('\\/', '/')))
    .replaceAll(
      /^([ \t]*)([!#$%&'*+.^_`|~\w-]+):(?!\/\/)(.*)$/gm,
      (_, indent: string, name: string, value: string) =>
        `${indent}${name}: ${maskHeader(name, value.trimStart())}`,
    )
