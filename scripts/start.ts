// Builds the console and serves it in demo mode: `npm start`, on another port with PORT.
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { isFree } from './port'

const host = '127.0.0.1'
const port = Number(process.env['PORT'] ?? 4173)
const root = fileURLToPath(new URL('..', import.meta.url))

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  fail(`PORT is "${process.env['PORT']}": a whole number from 1 to 65535 is needed.`)
} else if (await isFree(host, port)) {
  console.log('Building the console ...')
  await build({ root, logLevel: 'warn' })
  await preview({ root, preview: { host, port, strictPort: true }, logLevel: 'warn' })
  console.log(`Belltrace: http://${host}:${port}`)
} else {
  fail(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`)
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
