import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { languageCodes } from '~/contract/channels'
import { isOneOf } from '~/contract/common'

/** Names the language that a channel's messages are written in; one that is not known by its code. */
export function useLanguageName(): (code: string | null) => string {
  const t = useTranslations()
  return useCallback(
    code => {
      if (!code) return t('channels.language.default')
      return isOneOf(languageCodes, code) ? t(`channels.language.${code}`) : code
    },
    [t],
  )
}
