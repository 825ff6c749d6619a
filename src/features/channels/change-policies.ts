import { useTranslations } from 'use-intl'
import { useChangePoliciesOf, type PoliciesChange, type PoliciesOutcome } from '~/api/channel-policies'
import { ApiError } from '~/api/transport/error'
import type { Channel } from '~/contract/channels'
import { useErrorText } from '~/ui/basics/error-text'

/**
 * Changes all policies of a channel. If one fails, the error says which one and how many were changed. In either case,
 * `done` is called with the changed ones.
 */
export function useChangePolicies() {
  const t = useTranslations()
  const textOf = useErrorText()
  const changePoliciesOf = useChangePoliciesOf()
  return async (
    channel: Channel,
    change: PoliciesChange,
    done?: (policies: PoliciesOutcome['policies']) => void,
  ): Promise<PoliciesOutcome> => {
    const outcome = await changePoliciesOf(channel.id, change)
    done?.(outcome.policies)
    if (!outcome.stop) return outcome
    const { changed, wanted, stop } = outcome
    const { reason } = textOf(stop.error)
    throw new ApiError({
      // Whatever the policy's failure was, a 404 of it does not mean that the channel is gone.
      kind: 'refused',
      message: t(`channels.stopped.${change.kind}`, {
        changed,
        wanted,
        name: stop.policy.name,
        reason,
      }),
    })
  }
}
