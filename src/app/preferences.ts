import type { MantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun, IconSunMoon, type Icon } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { toast } from '~/ui/basics/toast'
import { useLanguage, type Language } from '~/ui/loading/locale'

export const schemes: readonly { id: MantineColorScheme; icon: Icon }[] = [
  { id: 'light', icon: IconSun },
  { id: 'dark', icon: IconMoon },
  { id: 'auto', icon: IconSunMoon },
]

/** Changes the interface's language, and says if that could not be done. */
export function useChooseLanguage(): (language: Language) => void {
  const t = useTranslations()
  const { choose } = useLanguage()
  const change = async (language: Language) => {
    if (!(await choose(language))) void toast(t('error.offline.title'))
  }
  return language => void change(language)
}
