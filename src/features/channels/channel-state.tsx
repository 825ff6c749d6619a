import { IconTool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { deliveryQueries } from '~/api/deliveries'
import { useLatestNotifications } from '~/api/notifications'
import type { Channel } from '~/contract/channels'
import {
  channelHealthOf,
  decidingLog,
  notificationsOfChannel,
  undeliveredOfChannel,
  type ChannelHealth,
  type Known,
} from '~/model/channel-health'
import { paths } from '~/paths'
import { LinkButton } from '~/ui/basics/button'
import { Group } from '~/ui/basics/flex'
import { Skeleton } from '~/ui/basics/skeleton'
import { ErrorBanner } from '~/ui/basics/states'
import { Text } from '~/ui/basics/text'
import { ChannelHealthText } from '~/ui/domain/channel-health'
import { OutcomeStrip, StripLabel } from '~/ui/domain/outcome-strip'
import { useUndeliveredText } from '~/ui/domain/undelivered-text'
import { ResendLink } from './channel-outcomes'
import classes from './channel-state.module.css'

/**
 * Shows how a channel is doing, why, and what to do. Its figures match those of the list, and are exact: if the log of
 * all channels isn't loaded completely, the channel's own log is loaded.
 */
export function ChannelState({ channel }: { channel: Channel }) {
  const t = useTranslations()
  const { known, window, query } = useLatestNotifications()
  useQuery({ ...deliveryQueries.ofChannel(channel.id), enabled: window?.hasMore === true })
  if (!known && query.error) return <ErrorBanner error={query.error} retry={() => void query.refetch()} />
  return (
    <section aria-label={t('channels.state.label')} className={classes['card']}>
      {known ? <LoadedState channel={channel} known={known} /> : <PendingState />}
    </section>
  )
}

const PendingState = () => (
  <>
    <div className={classes['strip']}>
      <Skeleton height={44} />
      <Skeleton width="50%" />
    </div>
    <div className={classes['words']}>
      <Skeleton width="14rem" height={16} />
      <Skeleton width="70%" />
    </div>
  </>
)

function LoadedState({ channel, known }: { channel: Channel; known: Known }) {
  const t = useTranslations()
  const undeliveredText = useUndeliveredText()
  const explanationOf = useExplanation()
  const health = channelHealthOf(channel, known)
  const undelivered = undeliveredOfChannel(channel.id, health, known)
  const notifications = notificationsOfChannel(decidingLog(channel.id, known).log, channel.id)
  const isFailing = health.kind === 'failing'
  return (
    <>
      <div className={classes['strip']}>
        <OutcomeStrip notifications={notifications} isLarge />
        <Group gap="xs" justify="space-between" wrap="nowrap">
          <Text tone="dimmed" size="xs">
            {undeliveredText(undelivered)}
          </Text>
          <StripLabel notifications={notifications} />
        </Group>
      </div>
      <div className={classes['words']}>
        <ChannelHealthText health={health} />
        <Text>{explanationOf(health)}</Text>
      </div>
      {(isFailing || undelivered.count > 0) && (
        <Group gap="xs">
          {isFailing && (
            <LinkButton to={paths.editChannel(channel.id)} leftSection={<IconTool size={16} aria-hidden />}>
              {t('channels.state.fix')}
            </LinkButton>
          )}
          {undelivered.count > 0 && <ResendLink channelId={channel.id} undelivered={undelivered} />}
        </Group>
      )}
    </>
  )
}

/** Returns what a state means, and for one that fails its probable cause and remedy. */
export function useExplanation(): (health: ChannelHealth) => string {
  const t = useTranslations()
  return health => {
    if (health.kind !== 'failing') return t(`channels.state.${health.kind}`)
    // The text of a test refers to the response below it.
    return health.cause === 'unknown' ? t('channels.state.unknown-cause') : t(`causes.${health.cause}`)
  }
}
