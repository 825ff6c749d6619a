import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { channelQueries } from '~/api/channels'
import { eventQueries } from '~/api/events'
import { policyQueries } from '~/api/policies'
import type { Channel } from '~/contract/channels'
import type { EventCatalog } from '~/contract/events'
import type { Policy } from '~/contract/policies'
import { isSameTrigger, valuesFor, type TriggerChoice } from '~/model/policy-values'
import { triggerById, triggerOf } from '~/model/triggers'
import { paths } from '~/paths'
import { Button, LinkButton } from '~/ui/basics/button'
import { FailureList } from '~/ui/basics/failure-list'
import { Group, Stack } from '~/ui/basics/flex'
import { useIsThere } from '~/ui/basics/is-there'
import { Notice } from '~/ui/basics/notice'
import { ErrorState } from '~/ui/basics/states'
import { Text } from '~/ui/basics/text'
import { SideDrawer } from '~/ui/overlay/side-drawer'
import { useTestEventPath } from '~/ui/domain/test-event-path'
import { useCloseTo } from '~/ui/page/close-to'
import { useCreateEach, type FailedTrigger } from './create-each'
import { CreateProgress } from './create-progress'
import { SeveralImpact } from './impact-note'
import { useSuggestedName } from './suggested-name'
import { TriggersPicker } from './triggers-picker'
import { Bdi } from '~/ui/basics/bdi'

/**
 * The drawer after a channel was created: what it gets. Makes a policy for each selected trigger, and then leads to the
 * channel, which may be far down in the list.
 */
export default function StartChannel() {
  const t = useTranslations()
  const { channelId = '' } = useParams()
  const closeTo = useCloseTo()
  const close = () => closeTo(paths.channel(channelId))
  const channel = useQuery(channelQueries.detail(channelId))
  const catalog = useQuery(eventQueries.catalog())
  const policies = useQuery(policyQueries.ofChannel(channelId))
  const failed = [channel, catalog, policies].find(query => query.error && !query.data)
  const isSetUp = (policies.data?.data.length ?? 0) > 0
  return (
    <SideDrawer title={t(isSetUp ? 'policies.start.title-made' : 'policies.start.title')} close={close}>
      {channel.data && catalog.data && policies.data ? (
        <Start
          key={channelId}
          channel={channel.data}
          catalog={catalog.data}
          policies={policies.data.data}
          close={close}
        />
      ) : failed ? (
        <ErrorState error={failed.error} retry={() => void failed.refetch()} />
      ) : (
        <Text tone="dimmed">{t('common.loading')}</Text>
      )}
    </SideDrawer>
  )
}

function Start({
  channel,
  catalog,
  policies,
  close,
}: {
  channel: Channel
  catalog: EventCatalog
  /** Those that the channel has already: after a reload, what was made before it is not made again. */
  policies: readonly Policy[]
  close: () => void
}) {
  const t = useTranslations()
  const createEach = useCreateEach()
  const isThere = useIsThere()
  const [selected, setSelected] = useState<readonly TriggerChoice[]>([])
  const [made, setMade] = useState<readonly TriggerChoice[]>([])
  const [failed, setFailed] = useState<readonly FailedTrigger[]>([])
  const [running, setRunning] = useState<{ done: number; total: number } | null>(null)
  const isStopped = useRef(false)
  const taken = useMemo(() => [...made, ...policies.flatMap(choiceOf)], [made, policies])
  const reaching = useMemo(() => {
    const choices = [...made, ...policies.filter(({ active }) => active).flatMap(choiceOf)]
    return choices.flatMap(({ kind, id }) => triggerById(catalog, kind, id) ?? [])
  }, [made, policies, catalog])
  const testEventPath = useTestEventPath(reaching)
  const suggestedName = useSuggestedName()
  const blank = { name: '', channelId: channel.id, active: true, eventGroup: '', eventType: '' }
  const nameOf = ({ label }: TriggerChoice) => suggestedName(label, channel.name)
  const createAll = async () => {
    setFailed([])
    isStopped.current = false
    const { failed: failures } = await createEach(selected, blank, {
      nameOf,
      progress: created => {
        setRunning({ done: created.length, total: selected.length })
        setMade([...made, ...created])
        setSelected(selected.filter(trigger => !created.some(isSameTrigger(trigger))))
      },
      // Also once the drawer is closed: the policies created so far are in the list.
      isStopped: () => isStopped.current || !isThere.current,
    })
    setRunning(null)
    setFailed(failures)
  }
  const isRunning = running !== null
  const offersTest = reaching.length > 0 && selected.length === 0
  const stop = () => {
    isStopped.current = true
  }
  return (
    <Stack>
      <Text>{t('policies.start.text', { name: channel.name })}</Text>
      <TriggersPicker
        catalog={catalog}
        selected={selected}
        made={taken}
        isDisabled={isRunning}
        onChange={setSelected}
      />
      {selected.length > 0 && (
        <SeveralImpact
          catalog={catalog}
          others={policies}
          plans={selected.map(trigger => valuesFor(blank, trigger, ''))}
        />
      )}
      <div role="status">
        {!isRunning && made.length > 0 && (
          <Notice kind="info" title={t('policies.start.made', { count: made.length })}>
            <ul>
              {made.map(trigger => (
                <li key={trigger.kind + trigger.id}>
                  <Bdi>{nameOf(trigger)}</Bdi>
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      {failed.length > 0 && (
        <Notice kind="bad" title={t('policies.start.failed', { count: failed.length })}>
          <FailureList failed={failed.map(({ trigger, error }) => ({ name: trigger.label, error }))} />
        </Notice>
      )}
      <Group justify="flex-end" gap="xs">
        {running && <CreateProgress {...running} stop={stop} />}
        <Button
          variant={taken.length === 0 || offersTest || selected.length > 0 ? 'default' : 'filled'}
          disabled={isRunning}
          onClick={close}
        >
          {taken.length > 0 ? t('policies.start.done') : t('policies.start.skip')}
        </Button>
        {/* It leaves the drawer: what is selected and not created yet would be lost. */}
        {offersTest && <LinkButton to={testEventPath}>{t('policies.start.send')}</LinkButton>}
        {(taken.length === 0 || selected.length > 0) && (
          <Button disabled={selected.length === 0} loading={isRunning} onClick={() => void createAll()}>
            {t(failed.length > 0 ? 'policies.start.retry' : 'policies.start.create', {
              count: selected.length,
            })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** The trigger of a policy as a choice. */
function choiceOf(policy: Policy): TriggerChoice[] {
  const trigger = triggerOf(policy)
  return trigger.kind === 'none' ? [] : [trigger]
}
