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
