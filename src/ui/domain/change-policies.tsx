import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import { readPolicyAgain } from '~/api/policies'
import { call } from '~/api/transport/call'
import { invalidate } from '~/api/transport/query'
import type { Channel } from '~/contract/channels'
import { updatePolicy, type Policy } from '~/contract/policies'
import { BatchDialog } from '~/ui/overlay/batch-dialog'
import { ChannelPicker } from './channel-picker'
import { ChangeImpact } from './change-impact'
import { useOfferPolicyUndo, type SentChange } from './policy-undo'

export type PolicyChange = SentChange['kind']

/**
 * Shows the effects of resuming, pausing, or moving policies, changes them one after the other, and offers to undo it.
 * Policies that couldn't be changed stay selected.
 */
export default function ChangePolicies({
  change,
  policies,
  close,
}: {
  change: PolicyChange
  policies: readonly Policy[]
  close: (left: ReadonlySet<string>) => void
}) {
  const t = useTranslations()
  const client = useQueryClient()
  const offerUndo = useOfferPolicyUndo()
  const [target, setTarget] = useState<Channel>()
  // The changed policies, as they were right before.
  const [changed] = useState<Policy[]>([])
  const count = policies.length
  const sources = new Set(policies.map(({ channelId }) => channelId))
  const body = change === 'move' ? { channelId: target?.id ?? '' } : { active: change === 'resume' }
  return (
    <BatchDialog
      title={t(`policies.bulk.${change}-title`, { count })}
      items={policies}
      nameOf={policy => policy.name}
      action={t(`policies.bulk.${change}-action`, { count })}
      isDisabled={change === 'move' && !target}
      run={async ({ id }) => {
        // The selected row may be old, and Undo must not restore what someone else has changed since.
        const before = await readPolicyAgain(id)
        await call(updatePolicy, { path: { policyId: id }, body }, { keepalive: true })
        changed.push(before)
      }}
      // Once, rather than after each of possibly thousands.
      ended={() => void invalidate(client, ['policies', 'channels'])}
      close={left => {
        if (change !== 'move') offerUndo({ kind: change }, changed)
        else if (target) offerUndo({ kind: change, to: target }, changed)
        close(new Set(left.map(policy => policy.id)))
      }}
    >
      <Text>{t(`policies.bulk.${change}-text`, { count })}</Text>
      {change === 'move' && (
        <ChannelPicker
          label={t('policies.bulk.target')}
          value={target?.id ?? ''}
          // All of them have it already.
          without={sources.size === 1 ? [...sources][0] : undefined}
          onChange={(_, channel) => setTarget(channel)}
          openOnFocus={false}
          data-autofocus
        />
      )}
      <ChangeImpact change={change} policies={policies} target={target} />
    </BatchDialog>
  )
}
