import type { Header } from './exchange'
import { maskHeader, maskUrl } from './masking'

/** A text as one word of a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

/** A request with a JSON body as a command for a shell. The key is left to the shell: it is never written out. */
export function curlOf(method: string, url: string, body: unknown): string {
  return [
    `curl -X ${method} ${quoted(url)}`,
    '-H "Authorization: Bearer $API_KEY"',
    "-H 'Content-Type: application/json'",
    `--data-raw ${quoted(JSON.stringify(body))}`,
  ].join(' \\\n  ')
}

/** A request that the service has posted, as a command for a shell: masked, unless its secrets are asked for. */
export function deliveryCurlOf(
  { url, headers, body }: { url: string; headers: readonly Header[]; body: string },
  { withSecrets }: { withSecrets: boolean },
): string {
  // The URL is a log's: it must be no option of curl's, and no pattern.
  return [
    `curl --globoff -X POST --url ${quoted(withSecrets ? url : maskUrl(url))}`,
    ...headers.map(
      ({ name, value }) => `-H ${quoted(`${name}: ${withSecrets ? value : maskHeader(name, value)}`)}`,
    ),
    `--data-raw ${quoted(body)}`,
  ].join(' \\\n  ')
}
