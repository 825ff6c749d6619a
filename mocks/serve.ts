// Serves the API's mock over HTTP, as the environment says.
import * as z from 'zod/mini'
import { dataSets } from '~/contract/mock-control'
import { fileStorage } from './file-storage'
import { startServer } from './server'

const environment = z.object({
  PORT: z._default(z.string().check(z.regex(/^\d{1,5}$/, 'must be a port number')), '4010'),
  HOST: z._default(z.string(), '127.0.0.1'),
  SEED: z._default(z.enum(dataSets, `must be one of: ${dataSets.join(', ')}`), 'everyday'),
  /** The file that keeps the state; without it, state ends with the process. */
  STATE: z.optional(z.string()),
})

async function serve(): Promise<string> {
  const parsed = environment.safeParse(process.env)
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'))
  }
  const { PORT, HOST, SEED, STATE } = parsed.data
  const storage = STATE ? { storage: await fileStorage(STATE) } : {}
  const { url } = await startServer({ port: Number(PORT), host: HOST, seed: SEED, ...storage })
  return url
}

try {
  console.log(`The mock of the Notifications API listens at ${await serve()} (key: demo-token)`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
