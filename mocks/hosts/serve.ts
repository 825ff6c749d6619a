// Serves the API's mock over HTTP, as the environment says.
import * as z from 'zod/mini'
import { dataSets } from '~/contract/mock-control'
import { fileStorage } from './file-storage'
import { startServer } from './server'

/** Hosts, separated by commas: `name` for any port, or `name:port`. */
const hosts = z.pipe(
  z.pipe(
    z.string(),
    z.transform(text =>
      text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  ),
  z.array(
    z
      .string()
      .check(z.regex(/^([a-z\d._-]+|\[[a-f\d:]+\])(:\d+)?$/, 'must be a host such as console.example')),
  ),
)

const environment = z.object({
  PORT: z._default(z.string().check(z.regex(/^\d{1,5}$/, 'must be a port number')), '4010'),
  HOST: z._default(z.string().check(z.minLength(1, 'must be an address')), '127.0.0.1'),
  ALLOWED_HOSTS: z._default(hosts, []),
  SEED: z._default(z.enum(dataSets, `must be one of: ${dataSets.join(', ')}`), 'everyday'),
  /** The file that keeps the state; without it, state ends with the process. */
  STATE: z.optional(z.string()),
})

async function serve(): Promise<string> {
  const parsed = environment.safeParse(process.env)
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'))
  }
  const { PORT, HOST, ALLOWED_HOSTS, SEED, STATE } = parsed.data
  const storage = STATE ? { storage: await fileStorage(STATE) } : {}
  const { url } = await startServer({
    port: Number(PORT),
    host: HOST,
    allowedHosts: ALLOWED_HOSTS,
    seed: SEED,
    ...storage,
  })
  return url
}

try {
  console.log(`The mock of the Notifications API listens at ${await serve()} (key: demo-token)`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
