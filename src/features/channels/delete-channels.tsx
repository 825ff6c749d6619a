import { List } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '~/ui/basics/bdi'
import { Text } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import { useDeleteChannel } from '~/api/channels'
import { policyQueries } from '~/api/policies'
import type { Channel } from '~/contract/channels'
import { BatchDialog } from '~/ui/overlay/batch-dialog'
import { LongList } from '~/ui/basics/long-list'
import { ErrorBanner } from '~/ui/basics/states'
import { toast } from '~/ui/basics/toast'
import { useChangePolicies } from './change-policies'
import { PoliciesFate, type Fate } from './policies-fate'

/**
 * Deletes channels, their policies moved or deleted before, and says of each that could not be deleted why; those
 * stay selected.
 */
export default function DeleteChannels({
  channels,
  close,
}: {
  channels: readonly Channel[]
  /** With the ids of those that are still there, and how many were deleted. */
  close: (left: ReadonlySet<string>, deleted: number) => void
}) {
  const t = useTranslations()
  const { mutateAsync } = useDeleteChannel()
  const changePolicies = useChangePolicies()
  const [fate, setFate] = useState<Fate>({ kind: 'move', to: '' })
  const count = channels.length
  const used = channels.filter(isUsed)
  const isTargetDeleted = fate.kind === 'move' && channels.some(channel => channel.id === fate.to)
  const isTargetMissing = fate.kind === 'move' && fate.to === ''
  return (
    <BatchDialog
      title={t('channels.delete-title', { count, name: channels[0]?.name ?? '' })}
      items={channels}
      nameOf={channel => channel.name}
      action={t('channels.delete-selected', { count })}
      isDangerous
      isDisabled={used.length > 0 && (isTargetDeleted || isTargetMissing)}
      run={async channel => {
        // No one was asked about policies that came in the meantime: the server refuses.
        if (isUsed(channel)) await changePolicies(channel, fate)
        await mutateAsync({ path: { channelId: channel.id } })
      }}
      close={(left, deleted) => {
        const first = channels.find(channel => !left.includes(channel))
        if (first) void toast(t('channels.deleted', { count: deleted, name: first.name }))
        close(new Set(count > 1 ? left.map(channel => channel.id) : []), deleted)
      }}
    >
      {used.length > 0 && (
        <>
          <UsedBy channels={channels} used={used} />
          <PoliciesFate fate={fate} onChange={setFate} isTargetDeleted={isTargetDeleted} />
        </>
      )}
      <Text>{t('channels.delete-text', { count })}</Text>
    </BatchDialog>
  )
}

/** Whether policies may send to it: a service may omit the count. */
const isUsed = ({ policyCount }: Channel) => policyCount !== 0

/** Names what depends on a channel before its deletion is confirmed; of several, how many do. */
function UsedBy({ channels, used }: { channels: readonly Channel[]; used: readonly Channel[] }) {
  const t = useTranslations()
  const single = channels.length === 1 ? used[0] : undefined
  const policies = useQuery({ ...policyQueries.ofChannel(single?.id ?? ''), enabled: single !== undefined })
  // A service need not count them.
  const count = single ? (single.policyCount ?? policies.data?.data.length) : used.length
  return (
    <Stack gap={4}>
      {policies.error && <ErrorBanner error={policies.error} retry={() => void policies.refetch()} />}
      {count !== undefined ? (
        <Text weight="medium">{t(single ? 'channels.used-by' : 'channels.used-among', { count })}</Text>
      ) : (
        !policies.error && <Text>{t('common.loading')}</Text>
      )}
      <LongList<{ id: string; name: string }>
        items={single ? (policies.data?.data ?? []) : used}
        row={({ id, name }) => (
          <List.Item key={id}>
            <Bdi>{name}</Bdi>
          </List.Item>
        )}
        list={rows => (
          <List size="sm" className="batch-names">
            {rows}
          </List>
        )}
      />
    </Stack>
  )
}
