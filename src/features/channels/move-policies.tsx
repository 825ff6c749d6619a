import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Channel } from '~/contract/channels'
import { Text } from '~/ui/basics/text'
import { toast } from '~/ui/basics/toast'
import { ChannelPicker } from '~/ui/domain/channel-picker'
import { BatchDialog } from '~/ui/overlay/batch-dialog'
import { useChangePolicies } from './change-policies'

/** Moves all policies of a channel to another one, also those of other pages of its list. */
export default function MovePolicies({ channel, close }: { channel: Channel; close: () => void }) {
  const t = useTranslations()
  const changePolicies = useChangePolicies()
  const [target, setTarget] = useState<Channel>()
  const isSame = target?.id === channel.id
  return (
    <BatchDialog
      title={t('channels.move.title', { name: channel.name })}
      items={[channel]}
      nameOf={({ name }) => name}
      action={t('channels.move.action')}
      isDisabled={!target || isSame}
      run={async from => {
        const { changed } = await changePolicies(from, { kind: 'move', to: target?.id ?? '' })
        void toast(t('policies.bulk.move-done', { count: changed, channel: target?.name ?? '' }))
      }}
      close={close}
    >
      <Text>{t('channels.move.text')}</Text>
      <ChannelPicker
        label={t('policies.bulk.target')}
        value={target?.id ?? ''}
        {...(isSame && { error: t('channels.move.same') })}
        onChange={(_, chosen) => setTarget(chosen)}
      />
    </BatchDialog>
  )
}
