import { useWindowEvent } from '@mantine/hooks'
import { createContext, use, useMemo, useRef, useState, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { keep, readKept } from '~/api/kept'
import type { Messages } from '~/locales/catalog'
import { formatLocale, localZone } from './format-locale'
import { LoadFailure, noteFailedLoad } from './load-failure'

/** The interface's languages, each in its own words. */
export const languages = { en: 'English', ja: '日本語' } as const
export type Language = keyof typeof languages

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
  }
}

type Part = () => Promise<{ default: unknown }>

/** By language: what the first page says, and all the rest. */
const catalogs: Record<Language, { first: Part; rest: Part }> = {
  en: { first: () => import('~/locales/en/first'), rest: () => import('~/locales/en/rest') },
  ja: { first: () => import('~/locales/ja/first'), rest: () => import('~/locales/ja/rest') },
}

const storageKey = 'notifications-console.language'

/** The language chosen before, else the browser's, else English. */
export function initialLanguage(): Language {
  const wanted = [readKept('local', storageKey), ...navigator.languages.map(tag => tag.split('-')[0])]
  return wanted.find(isLanguage) ?? 'en'
}

const isLanguage = (tag: string | null | undefined): tag is Language =>
  tag != null && Object.hasOwn(languages, tag)

/** What is loaded of a language. */
export interface Loaded {
  language: Language
  /** All of them, or, as long as `isWhole` is false, those of the first page and of what stands around it. */
  messages: Messages
  isWhole: boolean
}

/** What the first page says in a language: a chunk of its own. */
export async function loadFirstMessages(language: Language): Promise<Loaded> {
  const { default: first } = await catalogs[language].first()
  return { language, messages: first as Messages, isWhole: false }
}

/** Everything that the console says in a language. */
export async function loadMessages(language: Language): Promise<Loaded> {
  const { first, rest } = catalogs[language]
  const [ofFirst, ofRest] = await Promise.all([first(), rest()])
  const messages = { ...(ofFirst.default as Messages), ...(ofRest.default as Messages) }
  return { language, messages, isWhole: true }
}

interface Choice {
  language: Language
  /** Tells whether its messages could be loaded. */
  choose: (language: Language) => Promise<boolean>
  /** Whether all messages are here. */
  isWhole: boolean
  /** Gets those that are not: the same promise for everybody who waits. Fails with a `LoadFailure`. */
  complete: () => Promise<void>
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
  const completing = useRef<Promise<void>>(null)
  const { language, messages, isWhole } = loaded
  const choice = useMemo(() => {
    const fill = async () => {
      const all = await loadMessages(language)
      // A language that was chosen meanwhile is whole already.
      setLoaded(now => (now.isWhole ? now : all))
    }
    const choose = async (next: Language) => {
      wanted.current = next
      const all = await loadMessages(next).catch(() => null)
      // Another one has been chosen meanwhile.
      if (wanted.current !== next) return true
      if (!all) return false
      setLoaded(all)
      keep('local', storageKey, next)
      document.documentElement.lang = next
      return true
    }
    const complete = () => {
      completing.current ??= fill().catch(() => {
        noteFailedLoad(() => {
          completing.current = null
        })
        throw new LoadFailure()
      })
      return completing.current
    }
    return { language, choose, isWhole, complete }
  }, [language, isWhole])
  // Another tab has changed the language.
  useWindowEvent('storage', ({ key, newValue }) => {
    if (key === storageKey && isLanguage(newValue)) void choice.choose(newValue)
  })
  return (
    <LanguageContext value={choice}>
      <IntlProvider
        locale={formatLocale(language, navigator.languages)}
        messages={messages}
        timeZone={timeZone}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

const timeZone = localZone()
