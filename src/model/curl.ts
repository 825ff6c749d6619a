import { isHeaderName } from '~/contract/text-rules'
import type { Header } from './exchange'
import { maskBody, maskHeader, maskUrl } from './masking'

/** Control and format characters (which include the bidirectional ones) and line separators: a terminal acts on some. */
const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** What is escaped in `$'…'`: those characters, the quote and the backslash themselves, and `!`, the shell's history. */
const escaped = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}'\\!]/gu

/** A text with each byte of its special characters as `\ooo`: bash, zsh and `printf` all read exactly three digits. */
const octal = (text: string): string =>
  text.replaceAll(escaped, character =>
    Array.from(new TextEncoder().encode(character), byte => `\\${byte.toString(8).padStart(3, '0')}`).join(
      '',
    ),
  )

/**
 * A text as one word of bash or zsh, safe to paste into a terminal. It is plain to read unless it holds control
 * characters. NUL is left out: no word can hold it.
 */
function quoted(text: string): string {
  const word = text.replaceAll('\0', '')
  return controls.test(word) ? `$'${octal(word)}'` : `'${word.replaceAll("'", String.raw`'\''`)}'`
}

/** The option of curl that sends a body as it is. One with NUL is no word: `printf` writes it. */
const dataOption = (body: string): string =>
  body.includes('\0')
    ? `--data-binary @<(printf -- '${octal(body).replaceAll('%', '%%')}')`
    : `--data-raw ${quoted(body)}`

/** A request with a JSON body as a command for a shell. The key is left to the shell: it is never written out. */
export function curlOf(method: string, url: string, body: unknown): string {
  return [
    `curl -X ${method} ${quoted(url)}`,
    '-H "Authorization: Bearer $API_KEY"',
    "-H 'Content-Type: application/json'",
    dataOption(JSON.stringify(body)),
  ].join(' \\\n  ')
}

/** A request that the service has posted, as a command for a shell: masked, unless its secrets are asked for. */
export function deliveryCurlOf(
  { url, headers, body }: { url: string; headers: readonly Header[]; body: string },
  { withSecrets }: { withSecrets: boolean },
): string {
  // curl counts the bytes itself. What is no header's name was never sent as one, and `-H @name` would read a file.
  const sent = headers.filter(({ name }) => isHeaderName(name) && name.toLowerCase() !== 'content-length')
  const isCompressed = sent.some(({ name }) => name.toLowerCase() === 'accept-encoding')
  // The URL is a log's: it must be no option of curl's, and no pattern.
  return [
    `curl --globoff -X POST --url ${quoted(withSecrets ? url : maskUrl(url))}`,
    ...(isCompressed ? ['--compressed'] : []),
    ...sent.map(
      ({ name, value }) => `-H ${quoted(headerOf(name, withSecrets ? value : maskHeader(name, value)))}`,
    ),
    dataOption(withSecrets ? body : maskBody(body, url, headers)),
  ].join(' \\\n  ')
}

/** A header as curl's `-H` takes it: after a colon and nothing more it would leave the header out. */
const headerOf = (name: string, value: string) => (value.trim() === '' ? `${name};` : `${name}: ${value}`)
