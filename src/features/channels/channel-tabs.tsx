import { useFormatter, useTranslations } from 'use-intl'
import { useLatestNotifications } from '~/api/notifications'
import type { Channel } from '~/contract/channels'
import { notificationsOfChannel } from '~/model/channel-health'
import { paths } from '~/paths'
import { LinkTabs } from '~/ui/page/link-tabs'

export type ChannelTab = 'configuration' | 'policies' | 'deliveries'

/** The tabs of a channel's page, with the number of its policies and loaded notifications as soon as it is known. */
export function ChannelTabs({
  channel: { id, policyCount },
  shown,
}: {
  channel: Channel
  shown: ChannelTab
}) {
  const t = useTranslations()
  const format = useFormatter()
  const { log } = useLatestNotifications()
  const tabs: [ChannelTab, string, (number | undefined)?][] = [
    ['configuration', paths.channel(id)],
    ['policies', paths.channelPolicies(id), policyCount],
    // The last one, since its number comes late: nothing stands behind it that would move.
    ['deliveries', paths.channelDeliveries(id), log ? notificationsOfChannel(log, id).length : undefined],
  ]
  return (
    <LinkTabs
      label={t('channels.tab.label')}
      tabs={tabs.map(([tab, to, count]) => ({
        to,
        label: t(`channels.tab.${tab}`),
        isShown: tab === shown,
        ...(count !== undefined && { count: format.number(count) }),
      }))}
    />
  )
}
