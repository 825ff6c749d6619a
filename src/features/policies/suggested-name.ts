import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { channelQueries } from '~/api/channels'
import { maxNameLength } from '~/contract/common'
import type { EventCatalog } from '~/contract/events'
import type { PolicyValues } from '~/model/policy-values'
import { triggerById } from '~/model/triggers'
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

/**
 * Returns a function that puts a choice into a policy's values and updates the suggested name, unless the user has
 * typed a different one.
 */
export function useWithChoice(
  catalog: EventCatalog,
): (values: PolicyValues, choice: Partial<PolicyValues>) => PolicyValues {
  const client = useQueryClient()
  const suggestedName = useSuggestedName()
  const suggestion = ({ eventGroup, eventType, channelId }: PolicyValues) => {
    const trigger = triggerById(catalog, eventGroup ? 'group' : 'event', eventGroup || eventType)
    const channel = client.getQueryData(channelQueries.detail(channelId).queryKey)
    if (!channel || trigger?.kind === 'none' || !trigger) return ''
    return suggestedName(trigger.label, channel.name)
  }
  return (before, choice) => {
    const after = { ...before, ...choice }
    const isSuggested = before.name === '' || before.name === suggestion(before)
    return isSuggested ? { ...after, name: suggestion(after) } : after
  }
}
