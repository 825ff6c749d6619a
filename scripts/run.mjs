// Runs a TypeScript file of the project with its path aliases: `node scripts/run.mjs mocks/hosts/serve.ts`.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const [file, ...rest] = process.argv.slice(2)
const { NODE_ENV } = process.env

/** Vite sets NODE_ENV to "development" for itself; a build that the file starts must not take it over. */
const keepsEnvironment = {
  name: 'keeps-environment',
  configResolved() {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
  },
}

process.argv = [process.argv[0], resolve(root, file), ...rest]
await runnerImport(resolve(root, file), {
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [keepsEnvironment],
  resolve: {
    alias: {
      '~': resolve(root, 'src'),
      '~mocks': resolve(root, 'mocks'),
      '~deploy': resolve(root, 'deploy'),
    },
  },
})
