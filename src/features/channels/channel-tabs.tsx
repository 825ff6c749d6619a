import { useTranslations } from 'use-intl'
import { paths } from '~/paths'
import { LinkTabs } from '~/ui/page/link-tabs'

export type ChannelTab = 'configuration' | 'policies' | 'deliveries'

/** The tabs of a channel's page. */
export function ChannelTabs({ channelId, shown }: { channelId: string; shown: ChannelTab }) {
  const t = useTranslations()
  const tabs: [ChannelTab, string][] = [
    ['configuration', paths.channel(channelId)],
    ['policies', paths.channelPolicies(channelId)],
    ['deliveries', paths.channelDeliveries(channelId)],
  ]
  return (
    <LinkTabs
      label={t('channels.tab.label')}
      tabs={tabs.map(([tab, to]) => ({ to, label: t(`channels.tab.${tab}`), isShown: tab === shown }))}
    />
  )
}
