import { useTranslations } from 'use-intl'
import type { Prediction } from '~/model/receivers'

/** One sentence on whom an event reaches. */
export function usePredictionText(): (prediction: Prediction) => string {
  const t = useTranslations()
  return ({ receivers, sending, paused, muted, gone }) =>
    t('sendEvent.receivers.summary', { channels: receivers.length, policies: sending, paused, muted, gone })
}
