import { useTranslations } from 'use-intl'
import type { Elements } from '~/ui/basics/elements'
import { useLatestNotifications } from '~/api/notifications'
import {
  channelHealthOf,
  notificationsOfChannel,
  undeliveredOf,
  type WatchedChannel,
} from '~/model/channel-health'
import { paths } from '~/paths'
import { LinkButton } from '~/ui/basics/button'
import { ChannelHealthText } from '~/ui/domain/channel-health'
import { OutcomeStrip } from '~/ui/domain/outcome-strip'

export type OutcomePart = 'strip' | 'health' | 'resend'

/**
 * What a row shows of a channel's newest notifications: their outcomes, its health in words, or, if it fails, a link to
 * those that can be sent again. All rows of the list share one read, which begins once they have rendered; if it fails,
 * nothing is shown.
 */
export default function ChannelOutcomes({
  channel,
  part,
  toCome,
}: {
  channel: WatchedChannel
  part: OutcomePart
  toCome: Elements
}) {
  const { log, query } = useLatestNotifications()
  if (!log) return query.isLoadingError ? null : toCome
  if (part === 'strip') return <OutcomeStrip notifications={notificationsOfChannel(log, channel.id)} />
  const health = channelHealthOf(channel, log)
  if (part === 'health') return <ChannelHealthText health={health} />
  return health.kind === 'failing' ? (
    <ResendLink
      channelId={channel.id}
      count={undeliveredOf(notificationsOfChannel(log, channel.id)).length}
      size="compact"
    />
  ) : null
}

/** A link to the plan that resends the undelivered notifications of a channel. */
export function ResendLink({
  channelId,
  count,
  size = 'sm',
}: {
  channelId: string
  count: number
  size?: 'sm' | 'compact'
}) {
  const t = useTranslations()
  return (
    <LinkButton to={paths.resend({ channel: channelId, of: 'all' })} variant="default" size={size}>
      {t('channels.health.resend', { count })}
    </LinkButton>
  )
}
