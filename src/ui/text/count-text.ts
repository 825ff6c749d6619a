import { useFormatter, useTranslations } from 'use-intl'

/** Returns how to write a number. One that may be greater, because not everything is loaded, has a plus, unless it is 0. */
export function useCountText(): (count: number, isAtLeast: boolean) => string {
  const t = useTranslations()
  const format = useFormatter()
  return (count, isAtLeast) =>
    isAtLeast && count > 0 ? t('common.at-least', { count }) : format.number(count)
}
