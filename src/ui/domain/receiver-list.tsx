import { useTranslations } from 'use-intl'
import type { Receiver } from '~/model/receivers'
import { ChannelLink } from './channel-link'
import { LongList } from '~/ui/basics/long-list'
import classes from './route-list.module.css'
import { Status } from '~/ui/basics/status'

/** The channels that an event reaches; one that it reaches by several policies gets it as often. */
export function ReceiverList({ receivers, label }: { receivers: readonly Receiver[]; label: string }) {
  const t = useTranslations()
  return (
    <LongList
      items={receivers}
      height={38}
      row={({ channelId, channel, policies }) => (
        <li key={channelId}>
          <ChannelLink id={channelId} channel={channel} />
          {policies.length > 1 && (
            <Status kind="warn">{t('routes.times', { count: policies.length })}</Status>
          )}
        </li>
      )}
      list={rows => (
        <ul className={classes['list']} aria-label={label}>
          {rows}
        </ul>
      )}
    />
  )
}
