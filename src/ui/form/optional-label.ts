import { useTranslations } from 'use-intl'

/** Returns the label of a field that may be left blank. */
export function useOptionalLabel(): (label: string) => string {
  const t = useTranslations()
  return label => t('form.optional', { label })
}
