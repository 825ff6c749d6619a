import { useTranslations } from 'use-intl'
import type { Elements } from '~/ui/basics/elements'
import {
  channelHealthOf,
  decidingLog,
  notificationsOfChannel,
  undeliveredOfChannel,
  type Undelivered,
  type WatchedChannel,
} from '~/model/channel-health'
import { LinkButton } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { ChannelHealthText } from '~/ui/domain/channel-health'
import { OutcomeStrip } from '~/ui/domain/outcome-strip'
import { useResendLink } from '~/ui/domain/undelivered-text'
import { useCountText } from '~/ui/text/count-text'
import { useSeenLog } from './seen-health'

export type OutcomePart = 'strip' | 'health' | 'resend'

/**
 * What a row shows of a channel's newest notifications: their outcomes, its health in words, or, if the last one failed,
 * a link to those that can be sent again. If the log can't be read, nothing is shown.
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
  const seen = useSeenLog()
  if (seen.step !== 'known') return seen.step === 'failed' ? null : toCome
  const { known } = seen
  if (part === 'strip') {
    const { log } = decidingLog(channel.id, known)
    return <OutcomeStrip notifications={notificationsOfChannel(log, channel.id)} />
  }
  const health = channelHealthOf(channel, known)
  if (part === 'health') return <ChannelHealthText health={health} />
  if (health.kind !== 'failing' && health.kind !== 'tested') return null
  const undelivered = undeliveredOfChannel(channel.id, health, known)
  return (
    <>
      {undelivered.count > 0 && (
        <ResendLink channelId={channel.id} undelivered={undelivered} size="compact" />
      )}
      <BeingResent {...undelivered} />
    </>
  )
}

/** How many notifications of a channel are being resent. */
function BeingResent({ beingResent, isAtLeast }: Undelivered) {
  const t = useTranslations()
  const countText = useCountText()
  if (beingResent === 0) return null
  return (
    <Text size="xs" tone="dimmed">
      {t('outcomes.undelivered.being-resent', { count: countText(beingResent, isAtLeast) })}
    </Text>
  )
}

/** A link to the plan that resends the undelivered notifications of a channel. */
export function ResendLink({
  channelId,
  undelivered,
  size = 'sm',
}: {
  channelId: string
  undelivered: Undelivered
  size?: 'sm' | 'compact'
}) {
  const { to, label, title } = useResendLink(channelId, undelivered)
  return (
    <LinkButton to={to} title={title} variant="default" size={size}>
      {label}
    </LinkButton>
  )
}
