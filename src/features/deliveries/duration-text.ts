import { useTranslations } from 'use-intl'
import type { DeliverySummary } from '~/model/delivery-summary'

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

/** Returns how to write the duration of an attempt; that of a timeout says so. */
export function useAttemptDurationText(): (attempt: Pick<DeliverySummary, 'duration' | 'cause'>) => string {
  const t = useTranslations()
  return ({ duration, cause }) =>
    cause === 'timeout'
      ? t('deliveries.duration.timeout', { seconds: Math.round(duration / 1000) })
      : t('deliveries.duration.milliseconds', { milliseconds: duration })
}
