import { useTranslations } from 'use-intl'
import { useLatestNotifications } from '~/api/notifications'
import { channelKindsOf } from '~/model/channel-health'
import type { Prediction } from '~/model/receivers'

/** One sentence on whom an event reaches, and how many of the channels are failing as far as that is known. */
export function usePredictionText(): (prediction: Prediction) => string {
  const t = useTranslations()
  const { log } = useLatestNotifications()
  return ({ receivers, sending, paused, muted, gone }) => {
    const kinds = log && channelKindsOf(log)
    return t('sendEvent.receivers.summary', {
      channels: receivers.length,
      failing: receivers.filter(({ channelId }) => kinds?.get(channelId) === 'failing').length,
      policies: sending,
      paused,
      muted,
      gone,
    })
  }
}
