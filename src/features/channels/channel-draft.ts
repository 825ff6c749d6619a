import { useTranslations } from 'use-intl'
import { concealed, revealed, type ChannelField } from '~/model/channel-values'

/**
 * Returns how a channel form stores a draft: without secrets. The form names them to the user before they would be
 * lost.
 */
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
