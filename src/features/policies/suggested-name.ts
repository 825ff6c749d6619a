import { useTranslations } from 'use-intl'
import { maxNameLength } from '~/contract/common'
import { truncate } from '~/model/truncate'
import { withoutIsolates } from '~/ui/text/isolate'

/** Returns the name that is suggested for a policy, from the labels of its trigger and channel. */
export function useSuggestedName(): (trigger: string, channel: string) => string {
  const t = useTranslations()
  return (trigger, channel) => {
    const name = t('policies.suggested-name', { trigger, channel })
    return truncate(withoutIsolates(name, trigger, channel), maxNameLength).trimEnd()
  }
}
