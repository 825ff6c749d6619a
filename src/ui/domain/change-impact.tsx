import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useLatestNotifications } from '~/api/notifications'
import { policyQueries } from '~/api/policies'
import type { Channel } from '~/contract/channels'
import type { Policy } from '~/contract/policies'
import { channelHealthOf } from '~/model/channel-health'
import { doubledByMove, unreachedByPause } from '~/model/change-impact'
import { ErrorBanner } from '~/ui/basics/states'
import { Notice } from '~/ui/basics/notice'
import { Text } from '~/ui/basics/text'
import { ChannelHealthText } from './channel-health'
import { EventDetails } from './event-details'
import classes from './change-impact.module.css'

/**
 * Warns about the effects of pausing or moving policies: events that no one would get, duplicates, or a failing
 * channel.
 */
export function ChangeImpact({
  change,
  policies,
  target,
}: {
  change: 'resume' | 'pause' | 'move'
  policies: readonly Policy[]
  target: Channel | undefined
}) {
  if (change === 'resume') return null
  return (
    <div className={classes['impact']}>
      {change === 'pause' && <PauseImpact policies={policies} />}
      {change === 'move' && target && <MoveImpact policies={policies} target={target} />}
    </div>
  )
}

function PauseImpact({ policies }: { policies: readonly Policy[] }) {
  const t = useTranslations()
  const all = useQuery(policyQueries.all())
  if (!all.data) return <Pending query={all} />
  const events = unreachedByPause(all.data.data, policies)
  if (events.length === 0) return null
  return (
    <Notice kind="warn">
      <EventDetails summary={t('policies.bulk.unreached', { count: events.length })} events={events} />
    </Notice>
  )
}

function MoveImpact({ policies, target }: { policies: readonly Policy[]; target: Channel }) {
  const t = useTranslations()
  const ofTarget = useQuery(policyQueries.ofChannel(target.id))
  const doubled = ofTarget.data ? doubledByMove(target.id, ofTarget.data.data, policies) : []
  return (
    <>
      {!ofTarget.data && <Pending query={ofTarget} />}
      <FailingTarget channel={target} />
      {doubled.length > 0 && (
        <Notice kind="warn">
          <EventDetails summary={t('policies.bulk.twice', { count: doubled.length })} events={doubled} />
        </Notice>
      )}
    </>
  )
}

/** Warns that the channel of a new or moved policy is failing. */
export function FailingTarget({ channel }: { channel: Channel }) {
  const t = useTranslations()
  const { known } = useLatestNotifications()
  // A channel without policies counts as unused, but it is about to get one.
  const health = known && channelHealthOf({ ...channel, policyCount: undefined }, known)
  if (health?.kind !== 'failing') return null
  return (
    <Notice kind="warn">
      <ChannelHealthText health={health} />
      {health.cause !== 'unknown' && <Text>{t(`causes.${health.cause}`)}</Text>}
    </Notice>
  )
}

function Pending({ query: { error, refetch } }: { query: { error: unknown; refetch: () => unknown } }) {
  const t = useTranslations()
  if (error) return <ErrorBanner error={error} retry={() => void refetch()} />
  return <Text tone="dimmed">{t('common.loading')}</Text>
}
