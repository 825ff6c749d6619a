import { useTranslations } from 'use-intl'
import { useDeploymentIndex } from '~/api/deployments'
import type { LastDelivery } from '~/model/event-deliveries'
import type { EventLine } from '~/model/event-lines'
import { paths } from '~/paths'
import { Bdi } from '~/ui/basics/bdi'
import { LongList } from '~/ui/basics/long-list'
import { Skeleton } from '~/ui/basics/skeleton'
import { Status, type StatusKind } from '~/ui/basics/status'
import { Text } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import { RelativeTime } from '~/ui/basics/time'
import { ChannelTile } from '~/ui/domain/channel-type'
import { NotificationOutcome } from '~/ui/domain/notification-outcome'
import { useListText } from '~/ui/text/list-text'
import classes from './receiver-table.module.css'

const kinds: Record<EventLine['state'], StatusKind> = {
  send: 'good',
  paused: 'idle',
  muted: 'muted',
  gone: 'warn',
}

interface TableProps {
  lines: readonly EventLine[]
  /** By the policy's ID; undefined until the log has been read. */
  last: ReadonlyMap<string, LastDelivery> | undefined
  /** Whether the log is loaded or loading. */
  hasLog: boolean
}

/** Each policy that matches an event: its channel, whether it sends, for whom it is muted, and its last delivery. */
export function ReceiverTable({ lines, last, hasLog }: TableProps) {
  const t = useTranslations()
  const isAnyUnclear = lines.some(({ policy }) => (last?.get(policy.id)?.unclear ?? 0) > 0)
  return (
    <>
      <LongList
        items={lines}
        height={100}
        row={line => (
          <tr key={line.policy.id} role="row">
            <td role="cell">
              <Receiver line={line} />
            </td>
            <td role="cell">
              <Status kind={kinds[line.state]}>
                {line.state === 'gone' ? t('events.receivers.gone') : t(`routes.decision.${line.state}`)}
              </Status>
              {line.times > 1 && (
                <Text size="xs" tone="dimmed">
                  {t('routes.times', { count: line.times })}
                </Text>
              )}
            </td>
            <td role="cell">
              {last ? (
                <Last {...last.get(line.policy.id)} />
              ) : hasLog ? (
                <Skeleton width="70%" />
              ) : (
                <span>–</span>
              )}
            </td>
          </tr>
        )}
        list={rows => (
          <table className={classes['table']} role="table" aria-label={t('events.receivers.title')}>
            <thead role="rowgroup">
              <tr role="row" data-head>
                <th role="columnheader">{t('events.receivers.channel')}</th>
                <th role="columnheader">{t('events.receivers.status')}</th>
                <th role="columnheader">{t('events.receivers.last')}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
          </table>
        )}
      />
      {isAnyUnclear && (
        <Text size="xs" tone="dimmed">
          {t('events.receivers.unclear')}
        </Text>
      )}
    </>
  )
}

/** The channel, and below it the policy, its trigger, and its mutes. */
function Receiver({ line: { policy, via, mutedFor } }: { line: EventLine }) {
  const t = useTranslations()
  const listText = useListText()
  const index = useDeploymentIndex()
  return (
    <div className={classes['receiver']}>
      {policy.channel ? (
        <span className="icon-and-words">
          <ChannelTile type={policy.channel.channelType} isNamed isSmall />
          <TextLink to={paths.channel(policy.channelId)} kind="name" isCut>
            {policy.channel.name || policy.channelId}
          </TextLink>
        </span>
      ) : (
        <span className="cut">{t('common.deleted', { id: policy.channelId })}</span>
      )}
      <TextLink to={paths.policy(policy.id)} kind="aside" isCut>
        <Bdi>{policy.name}</Bdi>
      </TextLink>
      <Text size="xs" tone="dimmed">
        {via === 'event'
          ? t('routes.via-event')
          : t('routes.via-group', { group: policy.eventGroup?.label ?? '' })}
      </Text>
      {mutedFor.length > 0 && (
        <TextLink to={paths.mutes({ policy: policy.id })} kind="quiet" className={classes['mutes']}>
          {t('events.receivers.muted-for', {
            count: mutedFor.length,
            deployments: listText(mutedFor.map(id => index.get(id)?.name ?? id)),
          })}
        </TextLink>
      )}
    </div>
  )
}

function Last({ notification = null, unclear = 0 }: Partial<LastDelivery>) {
  const t = useTranslations()
  if (!notification)
    return unclear > 0 ? (
      <span>
        <span aria-hidden>–</span>
        <span className="hidden-text">{t('events.receivers.unknown')}</span>
      </span>
    ) : (
      <Text tone="dimmed">{t('events.receivers.none')}</Text>
    )
  return (
    <>
      <TextLink to={paths.delivery(notification.last.id)} kind="aside">
        <NotificationOutcome notification={notification} />
      </TextLink>
      <Text size="xs" tone="dimmed">
        <RelativeTime at={notification.first.timestamp} />
      </Text>
      {unclear > 0 && (
        <Text size="xs" tone="dimmed">
          {t('events.receivers.maybe-newer')}
        </Text>
      )}
    </>
  )
}
