import { useTranslations } from 'use-intl'

/** A length of time in its two largest units: what it is about, not more. */
export function useDurationText(): (milliseconds: number) => string {
  const t = useTranslations()
  return milliseconds => {
    if (milliseconds < 1000) return t('deliveries.duration.milliseconds', { milliseconds })
    const seconds = Math.round(milliseconds / 1000)
    const minutes = Math.floor(seconds / 60)
    const hours = Math.floor(minutes / 60)
    if (minutes === 0) return t('deliveries.duration.seconds', { seconds })
    if (hours === 0) return t('deliveries.duration.minutes', { minutes, seconds: seconds % 60 })
    if (hours < 24) return t('deliveries.duration.hours', { hours, minutes: minutes % 60 })
    return t('deliveries.duration.days', { days: Math.floor(hours / 24), hours: hours % 24 })
  }
}
