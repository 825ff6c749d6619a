import { List } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '~/ui/basics/bdi'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import type { PoliciesOutcome } from '~/api/channel-policies'
import type { Channel } from '~/contract/channels'
import { BatchDialog } from '~/ui/overlay/batch-dialog'
import { Dialog } from '~/ui/overlay/dialog'
import { LongList } from '~/ui/basics/long-list'
import { useOfferPolicyUndo } from '~/ui/domain/policy-undo'
import { useChangePolicies } from './change-policies'

export type PolicySwitch = 'pause' | 'resume'

/** What a change of a channel's policies did. */
interface Result {
  channel: Channel
  outcome: PoliciesOutcome
}

/** Pauses or resumes all policies of channels, one channel after the other, and shows the result of each. */
export default function SwitchPolicies({
  kind,
  channels,
  close,
}: {
  kind: PolicySwitch
  channels: readonly Channel[]
  /** With the IDs of the channels whose policies didn't change. */
  close: (left: ReadonlySet<string>) => void
}) {
  const t = useTranslations()
  const changePolicies = useChangePolicies()
  const offerUndo = useOfferPolicyUndo()
  const [outcomes] = useState(new Map<string, PoliciesOutcome>())
  const [results, setResults] = useState<{ done: Result[]; left: ReadonlySet<string> } | null>(null)
  const count = channels.length
  if (results) return <Outcomes kind={kind} done={results.done} close={() => close(results.left)} />
  return (
    <BatchDialog
      title={t(`channels.bulk.${kind}-title`, { count })}
      items={channels}
      nameOf={channel => channel.name}
      action={t(`channels.bulk.${kind}-action`)}
      run={async channel => {
        const outcome = await changePolicies(channel, { kind }, done => offerUndo({ kind }, done))
        outcomes.set(channel.id, outcome)
      }}
      close={unchanged => {
        const left = new Set(unchanged.map(channel => channel.id))
        const done = channels.flatMap(channel => {
          const outcome = outcomes.get(channel.id)
          return outcome ? { channel, outcome } : []
        })
        if (done.length > 0) setResults({ done, left })
        else close(left)
      }}
    >
      <Text>{t(`channels.bulk.${kind}-text`, { count })}</Text>
    </BatchDialog>
  )
}

function Outcomes({ kind, done, close }: { kind: PolicySwitch; done: readonly Result[]; close: () => void }) {
  const t = useTranslations()
  return (
    <Dialog title={t(`channels.bulk.${kind}-done`)} close={close}>
      <Stack role="status">
        <LongList
          items={done}
          row={({ channel, outcome: { changed, kept } }) => (
            <List.Item key={channel.id}>
              <b>
                <Bdi>{channel.name}</Bdi>
              </b>
              <span>{`: ${
                changed + kept === 0
                  ? t('channels.bulk.no-policies')
                  : t(`channels.bulk.${kind}-outcome`, { changed, kept })
              }`}</span>
            </List.Item>
          )}
          list={rows => (
            <List size="sm" className="batch-names">
              {rows}
            </List>
          )}
        />
        <Group justify="flex-end">
          <Button onClick={close} data-autofocus>
            {t('common.close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
