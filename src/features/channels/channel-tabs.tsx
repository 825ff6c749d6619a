import { useFormatter, useTranslations } from 'use-intl'
import { useLatestNotifications } from '~/api/notifications'
import type { Channel } from '~/contract/channels'
import { notificationsOfChannel } from '~/model/channel-health'
import { paths } from '~/paths'
import { LinkTabs } from '~/ui/page/link-tabs'
import { useCountText } from '~/ui/text/count-text'

export type ChannelTab = 'configuration' | 'policies' | 'deliveries'

/** The tabs of a channel's page, with the number of its policies and notifications as soon as it is known. */
export function ChannelTabs({
  channel: { id, policyCount },
  shown,
}: {
  channel: Channel
  shown: ChannelTab
}) {
  const t = useTranslations()
  const format = useFormatter()
  const tabs: [ChannelTab, string, (string | null)?][] = [
    ['configuration', paths.channel(id)],
    ['policies', paths.channelPolicies(id), policyCount === undefined ? null : format.number(policyCount)],
    // The last one, since its number comes late: nothing stands behind it that would move.
    ['deliveries', paths.channelDeliveries(id), useSentText(id)],
  ]
  return (
    <LinkTabs
      label={t('channels.tab.label')}
      tabs={tabs.map(([tab, to, count]) => ({
        to,
        label: t(`channels.tab.${tab}`),
        isShown: tab === shown,
        ...(count && { count }),
      }))}
    />
  )
}

/**
 * Returns the number of notifications for the Deliveries tab, from the channel's own log once that is loaded; null
 * while it is unknown. If older ones exist, the number has a plus.
 */
function useSentText(channelId: string): string | null {
  const countText = useCountText()
  const { known } = useLatestNotifications()
  if (!known) return null
  const { log, isWhole } = known.own(channelId) ?? known
  const count = notificationsOfChannel(log, channelId).length
  return isWhole || count > 0 ? countText(count, !isWhole) : null
}
