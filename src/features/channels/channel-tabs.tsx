import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { paths } from '~/paths'
import classes from './channel-tabs.module.css'

export type ChannelTab = 'configuration' | 'policies'

/** The tabs of a channel's page: each has a URL of its own, so they are links. */
export function ChannelTabs({ channelId, shown }: { channelId: string; shown: ChannelTab }) {
  const t = useTranslations()
  const tabs: [ChannelTab, string][] = [
    ['configuration', paths.channel(channelId)],
    ['policies', paths.channelPolicies(channelId)],
  ]
  return (
    <nav className={classes['tabs']} aria-label={t('channels.tab.label')}>
      {tabs.map(([tab, to]) => (
        <Link key={tab} to={to} aria-current={tab === shown ? 'page' : undefined}>
          {t(`channels.tab.${tab}`)}
        </Link>
      ))}
    </nav>
  )
}
