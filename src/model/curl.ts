import { isHeaderName } from '~/contract/text-rules'
import type { Header } from './exchange'
import { maskUrl } from './mask-url'
import { maskBody, maskHeader } from './masking'

/**
 * Control and format characters (including bidirectional ones) and line separators, some of which control a terminal.
 */
const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** The characters to escape in `$'…'`: control characters, the quote, the backslash, and `!` of the shell's history. */
const escaped = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}'\\!]/gu

/**
 * Returns a text with each byte of its special characters as `\ooo`: bash, zsh, and `printf` all read exactly three
 * digits.
 */
const octal = (text: string): string =>
  text.replaceAll(escaped, character =>
    Array.from(new TextEncoder().encode(character), byte => `\\${byte.toString(8).padStart(3, '0')}`).join(
      '',
    ),
  )

/**
 * Returns a text as one word of bash or zsh, safe to paste into a terminal. It is readable unless it has control
 * characters. NUL is left out, because a word cannot contain it.
 */
function quoted(text: string): string {
  const word = text.replaceAll('\0', '')
  return controls.test(word) ? `$'${octal(word)}'` : `'${word.replaceAll("'", String.raw`'\''`)}'`
}

/**
 * Returns the curl option that sends a body unchanged. `printf` writes a body with NUL, which a word cannot contain.
 */
const dataOption = (body: string): string =>
  body.includes('\0')
    ? `--data-binary @<(printf -- '${octal(body).replaceAll('%', '%%')}')`
    : `--data-raw ${quoted(body)}`

/** Returns a shell command for a request with a JSON body. The key is a shell variable and is never written out. */
export function curlOf(method: string, url: string, body: unknown): string {
  return [
    `curl -X ${method} ${quoted(url)}`,
    '-H "Authorization: Bearer $API_KEY"',
    "-H 'Content-Type: application/json'",
    dataOption(JSON.stringify(body)),
  ].join(' \\\n  ')
}

/** Returns a shell command for a request that the service has posted, with its secrets masked unless requested. */
export function deliveryCurlOf(
  { url, headers, body }: { url: string; headers: readonly Header[]; body: string },
  { withSecrets }: { withSecrets: boolean },
): string {
  // curl counts the bytes itself. An invalid header name was never sent, and `-H @name` would read a file.
  const sent = headers.filter(({ name }) => isHeaderName(name) && name.toLowerCase() !== 'content-length')
  const isCompressed = sent.some(({ name }) => name.toLowerCase() === 'accept-encoding')
  // The URL is from a log, and must not be read as a curl option or a glob pattern.
  return [
    `curl --globoff -X POST --url ${quoted(withSecrets ? url : maskUrl(url))}`,
    ...(isCompressed ? ['--compressed'] : []),
    ...sent.map(
      ({ name, value }) => `-H ${quoted(headerOf(name, withSecrets ? value : maskHeader(name, value)))}`,
    ),
    dataOption(withSecrets ? body : maskBody(body, url, headers)),
  ].join(' \\\n  ')
}

/** Returns a header for curl's `-H`, which would leave out a header that ends with its colon. */
const headerOf = (name: string, value: string) => (value.trim() === '' ? `${name};` : `${name}: ${value}`)
