import * as z from 'zod/mini'
import { parseJson } from '~/model/parse-json'
import { targetOf } from '~/model/link'
import { readServerAddress } from '~/model/server-address'

/** A text, empty by default, that passes a check. */
const checked = (isValid: (text: string) => boolean) => z._default(z.string().check(z.refine(isValid)), '')

/** What a deployer sets in `config.json` beside the page. Every key may be left out. */
const config = z.strictObject({
  /** Where `/api/v2` is served; empty for the page's own origin. */
  apiBaseUrl: checked(text => 'server' in readServerAddress(text)),
  /** `proxy` where a reverse proxy adds the key. */
  auth: z._default(z.enum(['token', 'proxy']), 'token'),
  /** Runs the mock of the API in the browser instead of calling a server. */
  demo: z._default(z.boolean(), false),
  /** Shown in the header. */
  organizationName: z._default(z.string(), ''),
  /** Where the product's own pages are, which notifications link to by path; empty for the host of the API, if that
   * is not the console's own. */
  productUrl: checked(text => text === '' || targetOf(text)?.kind === 'url'),
})
export type Config = z.output<typeof config>

declare global {
  /** The answer to the question for the configuration, if `boot.js` has asked it. */
  var consoleConfig: Promise<Response> | undefined
}

/**
 * Fetches and checks `config.json`. A missing file means the defaults.
 * @throws Error that names each wrong key
 */
export async function loadConfig(): Promise<Config> {
  const response = await (globalThis.consoleConfig ?? fetch('/config.json', { cache: 'no-cache' }))
  if (response.status === 404) return config.parse({})
  if (!response.ok) throw new Error(`config.json: HTTP ${response.status}`)
  const text = await response.text()
  const parsed = config.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(issue =>
    issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.'),
  )
  throw new Error(`config.json: ${wrong.filter(Boolean).join(', ') || 'JSON'}`)
}
