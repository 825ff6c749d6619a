import { fileURLToPath } from 'node:url'
import compile from 'icu-minify/compile'
import { runnerImport, type Plugin } from 'vite'

type Messages = { [key: string]: string | Messages }

const compileAll = (messages: Messages): unknown =>
  Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      typeof message === 'string' ? compile(message) : compileAll(message),
    ]),
  )

/**
 * Compiles the message catalogs (`src/locales/<language>/`) when the app is built, so that the browser gets
 * no ICU parser: a third of the size of the rest of the languages' code.
 */
export function catalogs(): Plugin {
  return {
    name: 'catalogs',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^use-intl\/format-message$/,
            replacement: fileURLToPath(new URL('../src/ui/text/format-message.ts', import.meta.url)),
          },
        ],
      },
    }),
    async transform(_code, id) {
      if (!/\/src\/locales\/[a-z]{2}(-[A-Z0-9]\w+)?\/catalog\.ts$/.test(id)) return null
      const { module } = await runnerImport<{ default: Messages }>(id, {
        configFile: false,
        logLevel: 'error',
        resolve: { alias: { '~': fileURLToPath(new URL('../src', import.meta.url)) } },
      })
      return { code: `export default ${JSON.stringify(compileAll(module.default))}`, map: null }
    },
  }
}
