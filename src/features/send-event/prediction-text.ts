import { useTranslations } from 'use-intl'
import { useLatestNotifications } from '~/api/notifications'
import { receiverHealthOf, type Prediction } from '~/model/receivers'

/** One sentence on whom an event reaches, and how many of the channels are failing as far as that is known. */
export function usePredictionText(): (prediction: Prediction) => string {
  const t = useTranslations()
  const { known } = useLatestNotifications()
  return ({ receivers, sending, paused, muted, gone }) => {
    const failing = receivers.filter(
      receiver => known && receiverHealthOf(receiver, known).kind === 'failing',
    )
    return t('sendEvent.receivers.summary', {
      channels: receivers.length,
      failing: failing.length,
      policies: sending,
      paused,
      muted,
      gone,
    })
  }
}
