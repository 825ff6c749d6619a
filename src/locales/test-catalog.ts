import { runnerImport } from 'vite'

type Messages = { [key: string]: string | Messages }
/** Messages by their dotted key. */
export type Flat = Record<string, string>

/** Returns nested messages by their dotted key. */
export const flat = (messages: Messages, prefix = ''): Flat =>
  Object.fromEntries(
    Object.entries(messages).flatMap(([key, message]) =>
      typeof message === 'string'
        ? [[prefix + key, message]]
        : Object.entries(flat(message, `${prefix}${key}.`)),
    ),
  )

/** Returns the messages of a language as they are written: an import in a test would give them compiled. */
export async function catalog(language: string): Promise<Flat> {
  const { module } = await runnerImport<{ default: Messages }>(`/src/locales/${language}/catalog.ts`, {
    configFile: false,
    logLevel: 'error',
  })
  return flat(module.default)
}
