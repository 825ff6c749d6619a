import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { groupedBy } from '~/model/grouped-by'
import type { Notification } from '~/model/notifications'
import { paths } from '~/paths'
import { Card } from '~/ui/basics/card'
import { LongList } from '~/ui/basics/long-list'
import { channelName, type DeliveryNames } from '~/features/deliveries/delivery-names'
import classes from './deployment-page.module.css'
import { Named } from '~/features/deliveries/named'
import { NotificationOutcome } from '~/ui/domain/notification-outcome'

/** The channels that were notified about a deployment, each with the outcome of its latest notification. */
export function DeploymentChannels({
  notifications,
  names,
}: {
  notifications: readonly Notification[] | undefined
  names: DeliveryNames
}) {
  const t = useTranslations()
  const newest = useMemo(
    () =>
      [...groupedBy(notifications ?? [], ({ first }) => first.channelId)].map(([id, [last]]) => ({
        id,
        last,
      })),
    [notifications],
  )
  if (newest.length === 0) return null
  return (
    <Card title={t('deployments.channels')}>
      <LongList
        items={newest}
        height={40}
        row={({ id, last }) => (
          <li key={id} className={classes['row']}>
            <Named id={id} name={channelName(names, id)} to={paths.channel(id)} />
            <NotificationOutcome notification={last} />
          </li>
        )}
        list={rows => <ul className="plain-list">{rows}</ul>}
      />
    </Card>
  )
}
