import type { Elements } from '~/ui/basics/elements'
import { useLatestNotifications } from '~/api/notifications'
import { channelHealthOf, notificationsOfChannel, type WatchedChannel } from '~/model/channel-health'
import { ChannelHealthText } from '~/ui/domain/channel-health'
import { OutcomeStrip } from '~/ui/domain/outcome-strip'

/**
 * The outcomes of a channel's newest notifications and its health in words. All rows of the list share one read, which
 * begins once they have rendered; if it fails, nothing is shown.
 */
export default function ChannelOutcomes({ channel, toCome }: { channel: WatchedChannel; toCome: Elements }) {
  const { log, query } = useLatestNotifications()
  if (!log) return query.isPending ? toCome : null
  return (
    <>
      <OutcomeStrip notifications={notificationsOfChannel(log, channel.id)} />
      <ChannelHealthText health={channelHealthOf(channel, log)} />
    </>
  )
}
