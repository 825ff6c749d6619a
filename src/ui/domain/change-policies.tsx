import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import { useUpdatePolicy } from '~/api/policies'
import type { Channel } from '~/contract/channels'
import type { Policy } from '~/contract/policies'
import { BatchDialog } from '~/ui/overlay/batch-dialog'
import { ChannelPicker } from './channel-picker'
import { toast } from '~/ui/basics/toast'

export type PolicyChange = 'resume' | 'pause' | 'move'

/** Resumes, pauses, or moves policies, one after the other. Policies that could not be changed stay selected. */
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
  const { mutateAsync } = useUpdatePolicy()
  const [target, setTarget] = useState<Channel>()
  const count = policies.length
  const body = change === 'move' ? { channelId: target?.id ?? '' } : { active: change === 'resume' }
  return (
    <BatchDialog
      title={t(`policies.bulk.${change}-title`, { count })}
      items={policies}
      nameOf={policy => policy.name}
      action={t(`policies.bulk.${change}-action`, { count })}
      isDisabled={change === 'move' && !target}
      run={policy => mutateAsync({ path: { policyId: policy.id }, body })}
      close={(left, done) => {
        if (done > 0)
          void toast(t(`policies.bulk.${change}-done`, { count: done, channel: target?.name ?? '' }))
        close(new Set(left.map(policy => policy.id)))
      }}
    >
      <Text>{t(`policies.bulk.${change}-text`, { count })}</Text>
      {change === 'move' && (
        <ChannelPicker
          label={t('policies.bulk.target')}
          value={target?.id ?? ''}
          onChange={(_, channel) => setTarget(channel)}
        />
      )}
    </BatchDialog>
  )
}
