import { useTranslations } from 'use-intl'
import type { Known } from '~/model/channel-health'
import { receiverHealthOf, type Receiver } from '~/model/receivers'
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
  known,
  label,
}: {
  receivers: readonly Receiver[]
  /** Undefined as long as it is not known. */
  known: Known | undefined
  label: string
}) {
  const t = useTranslations()
  return (
    <LongList
      items={receivers}
      height={60}
      row={receiver => (
        <li key={receiver.channelId}>
          <div className={classes['words']}>
            <ChannelLink id={receiver.channelId} channel={receiver.channel} />
            {known && <FailingMark receiver={receiver} known={known} />}
          </div>
          {receiver.policies.length > 1 && (
            <Status kind="warn">{t('routes.times', { count: receiver.policies.length })}</Status>
          )}
        </li>
      )}
      list={rows => (
        <ul className={`plain-list ${classes['list']}`} aria-label={label}>
          {rows}
        </ul>
      )}
    />
  )
}

function FailingMark({ receiver, known }: { receiver: Receiver; known: Known }) {
  const health = receiverHealthOf(receiver, known)
  return health.kind === 'failing' && <ChannelHealthText health={health} />
}
