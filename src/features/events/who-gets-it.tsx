import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useEventOf } from '~/api/event-of'
import { muteQueries } from '~/api/mutes'
import { useLatestNotifications } from '~/api/notifications'
import { policyQueries } from '~/api/policies'
import { useShown } from '~/api/transport/hidden-rows'
import { unreadableIn } from '~/model/unreadable'
import { lastDeliveries } from '~/model/event-deliveries'
import { eventReachOf, type EventReach } from '~/model/event-lines'
import { Stack } from '~/ui/basics/flex'
import { Skeleton } from '~/ui/basics/skeleton'
import { ErrorBanner, ErrorState } from '~/ui/basics/states'
import { Text, Title } from '~/ui/basics/text'
import { UnreadableNotice } from '~/ui/domain/unreadable-notice'
import { useUrlState } from '~/ui/page/url-state'
import { DeploymentChoice, eventState } from './deployment-choice'
import { LogReach } from './log-reach'
import { ReceiverTable } from './receiver-table'

/** Who gets an event: first a summary, then each policy that matches it, with its last delivery. */
export function WhoGetsIt({ id }: { id: string }) {
  const t = useTranslations()
  const [{ deployment }, setState] = useUrlState(eventState)
  const policies = useQuery(policyQueries.all())
  const mutes = useQuery(muteQueries.all())
  const { log, window, query } = useLatestNotifications()
  const eventOf = useEventOf()
  const shownPolicies = useShown(policies.data?.data)
  const shownMutes = useShown(mutes.data?.data)
  const reach = useMemo(
    () =>
      // Until the mutes have been read, a policy that is muted would look as if it sends.
      shownPolicies && !mutes.isPending
        ? eventReachOf({ type: id, entityId: deployment || null }, shownPolicies, shownMutes ?? [])
        : undefined,
    [id, deployment, shownPolicies, shownMutes, mutes.isPending],
  )
  const last = useMemo(
    () =>
      log && reach
        ? lastDeliveries(
            log.all,
            id,
            reach.lines.map(({ policy }) => policy),
            eventOf,
          )
        : undefined,
    [log, reach, id, eventOf],
  )
  if (!reach)
    return policies.error ? (
      <ErrorState error={policies.error} retry={() => void policies.refetch()} />
    ) : (
      <Stack aria-busy>
        <Skeleton height={18} width="80%" />
        <Skeleton height={64} />
        <Skeleton height={64} />
      </Stack>
    )
  const lists = [policies.data, mutes.data]
  if (reach.lines.length === 0)
    return unreadableIn([policies.data]) > 0 ? (
      <UnreadableNotice lists={lists} />
    ) : (
      <Text weight="medium">{t('events.no-policy')}</Text>
    )
  const mayBeMuted = deployment !== '' || reach.lines.some(({ mutedFor }) => mutedFor.length > 0)
  return (
    <Stack gap="sm">
      <Title order={3} size="small">
        {t('events.receivers.title')}
      </Title>
      <Text weight="medium" role="status">
        <Summary reach={reach} isForDeployment={deployment !== ''} />
      </Text>
      <UnreadableNotice lists={lists} />
      {mutes.error && !mutes.data && <ErrorBanner error={mutes.error} retry={() => void mutes.refetch()} />}
      {mayBeMuted && (
        <DeploymentChoice
          value={deployment}
          onChange={selected => setState({ deployment: selected }, { replace: true })}
        />
      )}
      <ReceiverTable lines={reach.lines} last={last} hasLog={!query.error || window !== undefined} />
      <LogReach
        window={window}
        isWanted={!last || reach.lines.some(({ policy }) => !last.get(policy.id)?.notification)}
        error={window ? null : query.error}
        retry={() => void query.refetch()}
      />
    </Stack>
  )
}

function Summary({
  reach: { lines, prediction, repeated },
  isForDeployment,
}: {
  reach: EventReach
  isForDeployment: boolean
}) {
  const t = useTranslations()
  const { sending, paused, muted, gone, receivers } = prediction
  const counts = {
    sending,
    paused,
    muted,
    gone,
    repeated,
    matching: lines.length,
    channels: receivers.length,
  }
  const mutedSomewhere = isForDeployment ? 0 : lines.filter(({ mutedFor }) => mutedFor.length > 0).length
  return (
    <>
      <span>{t('events.receivers.summary', counts)}</span>{' '}
      {mutedSomewhere > 0 && <span>{t('events.receivers.muted-somewhere', { count: mutedSomewhere })}</span>}
    </>
  )
}
