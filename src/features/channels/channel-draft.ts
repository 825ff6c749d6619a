import { useTranslations } from 'use-intl'
import { concealed, revealed, type ChannelField } from '~/model/channel-values'

/** Returns how the form of a channel keeps what is typed: without secrets, which are named when they would be lost. */
export function useChannelDraft(key: string, type: string) {
  const t = useTranslations()
  return {
    key,
    conceal: concealed,
    reveal: revealed,
    nameOf: (field: string) =>
      t(
        `channels.field.${field === 'payloadUrl' && type !== 'Webhook' ? 'incomingUrl' : (field as ChannelField)}`,
      ),
  }
}
