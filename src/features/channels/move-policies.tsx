import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { policyQueries } from '~/api/policies'
import type { Channel } from '~/contract/channels'
import { Text } from '~/ui/basics/text'
import { ErrorBanner } from '~/ui/basics/states'
import { ChangeImpact } from '~/ui/domain/change-impact'
import { ChannelPicker } from '~/ui/domain/channel-picker'
import { useOfferPolicyUndo } from '~/ui/domain/policy-undo'
import { BatchDialog } from '~/ui/overlay/batch-dialog'
import { useChangePolicies } from './change-policies'

/** Moves all policies of a channel to another one, also those of other pages of its list. */
export default function MovePolicies({ channel, close }: { channel: Channel; close: () => void }) {
  const t = useTranslations()
  const changePolicies = useChangePolicies()
  const offerUndo = useOfferPolicyUndo()
  const policies = useQuery(policyQueries.all({ channelId: channel.id }))
  const [target, setTarget] = useState<Channel>()
  return (
    <BatchDialog
      title={t('channels.move.title', { name: channel.name })}
      items={[channel]}
      nameOf={({ name }) => name}
      action={t('channels.move.action')}
      isDisabled={!target}
      run={async from => {
        if (!target) return
        await changePolicies(from, { kind: 'move', to: target.id }, done =>
          offerUndo({ kind: 'move', to: target }, done),
        )
      }}
      close={close}
    >
      <Text>{t('channels.move.text')}</Text>
      <ChannelPicker
        label={t('policies.bulk.target')}
        value={target?.id ?? ''}
        without={channel.id}
        onChange={(_, chosen) => setTarget(chosen)}
        openOnFocus={false}
        data-autofocus
      />
      {policies.error && !policies.data && (
        <ErrorBanner error={policies.error} retry={() => void policies.refetch()} />
      )}
      <ChangeImpact
        change="move"
        policies={policies.data?.data ?? []}
        target={policies.data ? target : undefined}
      />
    </BatchDialog>
  )
}
