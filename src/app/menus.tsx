import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { IconLanguage, IconMoon, IconSun, IconSunMoon, type Icon } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { languages, useLanguage, type Language } from '~/ui/loading/locale'
import { MenuButton } from '~/ui/overlay/menu-button'
import { toast } from '~/ui/basics/toast'

export const schemes: readonly { id: MantineColorScheme; icon: Icon }[] = [
  { id: 'light', icon: IconSun },
  { id: 'dark', icon: IconMoon },
  { id: 'auto', icon: IconSunMoon },
]

/** Chooses light, dark, or as the system says. */
export function SchemeMenu() {
  const t = useTranslations()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <MenuButton
      size="lg"
      label={t('shell.scheme.label')}
      icon={schemes.find(({ id }) => id === colorScheme)?.icon ?? IconSunMoon}
      entries={{
        value: colorScheme,
        options: schemes.map(({ id }) => ({ value: id, label: t(`shell.scheme.${id}`) })),
        onChange: value => setColorScheme(value as MantineColorScheme),
      }}
    />
  )
}

/** Changes the interface's language, and says if that could not be done. */
export function useChooseLanguage(): (language: Language) => void {
  const t = useTranslations()
  const { choose } = useLanguage()
  const change = async (language: Language) => {
    if (!(await choose(language))) void toast(t('error.offline.title'))
  }
  return language => void change(language)
}

/** Chooses the interface's language. */
export function LanguageMenu() {
  const t = useTranslations()
  const { language } = useLanguage()
  const choose = useChooseLanguage()
  return (
    <MenuButton
      size="lg"
      label={t('shell.language')}
      icon={IconLanguage}
      entries={{
        value: language,
        options: Object.entries(languages).map(([id, name]) => ({ value: id, label: name, lang: id })),
        onChange: value => choose(value as Language),
      }}
    />
  )
}
