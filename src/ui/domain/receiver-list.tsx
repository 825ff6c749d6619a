import { useTranslations } from 'use-intl'
import { channelHealthOf } from '~/model/channel-health'
import type { NotificationLog } from '~/model/notifications'
import type { Receiver } from '~/model/receivers'
import { ChannelHealthText } from './channel-health'
import { ChannelLink } from './channel-link'
import { LongList } from '~/ui/basics/long-list'
import classes from './route-list.module.css'
import { Status } from '~/ui/basics/status'

/**
 * The channels that an event reaches; one that it reaches by several policies gets it as often. Those that are failing
 * are marked.
 */
export function ReceiverList({
  receivers,
  log,
  label,
}: {
  receivers: readonly Receiver[]
  /** Undefined as long as it is not known. */
  log: NotificationLog | undefined
  label: string
}) {
  const t = useTranslations()
  return (
    <LongList
      items={receivers}
      height={60}
      row={({ channelId, channel, policies }) => (
        <li key={channelId}>
          <div className={classes['words']}>
            <ChannelLink id={channelId} channel={channel} />
            {log && <FailingMark channelId={channelId} log={log} />}
          </div>
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

function FailingMark({ channelId, log }: { channelId: string; log: NotificationLog }) {
  // A channel without policies counts as unused, but a receiver has one.
  const health = channelHealthOf({ id: channelId, policyCount: undefined, lastNotificationAt: null }, log)
  return health.kind === 'failing' && <ChannelHealthText health={health} />
}
