import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Receiver } from '~/model/receivers'
import { ChannelLink } from './channel-link'
import classes from './route-list.module.css'
import { Status } from './status'

/** The most that are listed: of thousands, nobody reads more. */
const most = 50

/** The channels that an event reaches; one that it reaches by several policies gets it as often. */
export function ReceiverList({ receivers, label }: { receivers: readonly Receiver[]; label: string }) {
  const t = useTranslations()
  return (
    <>
      <ul className={classes['list']} aria-label={label}>
        {receivers.slice(0, most).map(({ channelId, channel, policies }) => (
          <li key={channelId}>
            <ChannelLink id={channelId} channel={channel} />
            {policies.length > 1 && (
              <Status kind="warn">{t('routes.times', { count: policies.length })}</Status>
            )}
          </li>
        ))}
      </ul>
      {receivers.length > most && (
        <Text c="dimmed">{t('routes.more', { count: receivers.length - most })}</Text>
      )}
    </>
  )
}
