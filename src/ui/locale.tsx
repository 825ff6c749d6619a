import { createContext, use, useMemo, useRef, useState, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { keep, readKept } from '~/api/kept'
import type en from '~/locales/en'

/** The interface's languages, each in its own words. */
export const languages = { en: 'English', ja: '日本語' } as const
export type Language = keyof typeof languages

type Messages = typeof en

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: Language
  }
}

const catalogs: Record<Language, () => Promise<{ default: unknown }>> = {
  en: () => import('~/locales/en'),
  ja: () => import('~/locales/ja'),
}

const storageKey = 'notifications-console.language'

/** The language chosen before, else the browser's, else English. */
export function initialLanguage(): Language {
  const wanted = [readKept('local', storageKey), ...navigator.languages.map(tag => tag.split('-')[0])]
  return wanted.find((tag): tag is Language => tag != null && tag in languages) ?? 'en'
}

/** A language's messages: a chunk of its own. */
export const loadMessages = async (language: Language): Promise<Messages> =>
  (await catalogs[language]()).default as Messages

interface Choice {
  language: Language
  /** Tells whether its messages could be loaded. */
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
  const choice = useMemo(() => {
    const choose = async (language: Language) => {
      wanted.current = language
      const messages = await loadMessages(language).catch(() => null)
      if (!messages || wanted.current !== language) return messages !== null
      keep('local', storageKey, language)
      document.documentElement.lang = language
      setLoaded({ language, messages })
      return true
    }
    return { language: loaded.language, choose }
  }, [loaded.language])
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={loaded.language} messages={loaded.messages} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

export interface Loaded {
  language: Language
  messages: Messages
}

const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
