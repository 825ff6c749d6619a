import { useWindowEvent } from '@mantine/hooks'
import { createContext, use, useMemo, useRef, useState, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { keep, readKept } from '~/api/device/kept'
import type { Messages } from '~/locales/catalog'
import { formatLocale } from '~/ui/text/format-locale'

/** The interface's languages, each in its own words. */
export const languages = { en: 'English', ja: '日本語' } as const
export type Language = keyof typeof languages

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
  }
}

/** Every message of a language, in one chunk. */
const catalogs: Record<Language, () => Promise<{ default: unknown }>> = {
  en: () => import('~/locales/en/catalog'),
  ja: () => import('~/locales/ja/catalog'),
}

const storageKey = 'notifications-console.language'

/** Returns the language selected earlier, else the browser's, else English. */
export function initialLanguage(): Language {
  const wanted = [readKept('local', storageKey), ...navigator.languages.map(tag => tag.split('-')[0])]
  return wanted.find(isLanguage) ?? 'en'
}

const isLanguage = (tag: string | null | undefined): tag is Language =>
  tag != null && Object.hasOwn(languages, tag)

/** A language with its messages. */
export interface Loaded {
  language: Language
  messages: Messages
}

/** Loads every message of a language. */
export async function loadMessages(language: Language): Promise<Loaded> {
  const { default: messages } = await catalogs[language]()
  return { language, messages: messages as Messages }
}

interface Choice {
  language: Language
  /** Changes the language. Returns whether its messages could be loaded. */
  choose: (language: Language) => Promise<boolean>
}

const LanguageContext = createContext<Choice | null>(null)

/** The language in use, and how to choose another; kept in this browser. */
export function useLanguage(): Choice {
  const choice = use(LanguageContext)
  if (!choice) throw new Error('useLanguage outside of LocaleProvider')
  return choice
}

/** Gives all below it the messages of the language in use. */
export function LocaleProvider({ initial, children }: { initial: Loaded; children: ReactNode }) {
  const [loaded, setLoaded] = useState(initial)
  const wanted = useRef(initial.language)
  const { language, messages } = loaded
  const choice = useMemo(() => {
    const choose = async (next: Language) => {
      wanted.current = next
      const all = await loadMessages(next).catch(() => null)
      // Another language was selected in the meantime.
      if (wanted.current !== next) return true
      if (!all) return false
      setLoaded(all)
      keep('local', storageKey, next)
      document.documentElement.lang = next
      return true
    }
    return { language, choose }
  }, [language])
  // Another tab has changed the language.
  useWindowEvent('storage', ({ key, newValue }) => {
    if (key === storageKey && isLanguage(newValue)) void choice.choose(newValue)
  })
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={formatLocale(language, navigator.languages)} messages={messages}>
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}
