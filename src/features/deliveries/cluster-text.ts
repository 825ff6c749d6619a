import { useTranslations } from 'use-intl'
import { isId } from '~/contract/text-rules'
import { reasonOf } from '~/model/causes'
import { failureKindOf } from '~/model/failure-clusters'

/**
 * Returns a function that describes what the failures of a cluster have in common, such as "401 · credentials rejected
 * at api.example". `channels` are the names of the channels: until they are known, an ellipsis stands for one.
 */
export function useClusterText(channels: ReadonlyMap<string, string> | undefined): (key: string) => string {
  const t = useTranslations()
  return key => {
    const { receiver, code, cause } = failureKindOf(key)
    const reason = reasonOf(cause, code)
    const words = [reason.code, reason.cause && t(`outcomes.cause.${reason.cause}`)]
      .filter(Boolean)
      .join(' · ')
    const place = channels ? (channels.get(receiver) ?? receiver) : isId(receiver) ? '…' : receiver
    return t('health.clusters.at', { reason: words, place })
  }
}
