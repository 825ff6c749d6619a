import { useId, useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Bdi } from '~/ui/basics/bdi'
import { Stack } from '~/ui/basics/flex'
import { LongList } from '~/ui/basics/long-list'
import { Title } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import type { EventOf } from '~/model/event-recognizer'
import { notificationsOfSameEvent } from '~/model/latest-events'
import type { Notification, NotificationLog } from '~/model/notifications'
import { paths } from '~/paths'
import classes from './delivery-detail.module.css'
import { withoutComparison } from '~/features/deliveries/compared'
import { channelName, type DeliveryNames } from '~/features/deliveries/delivery-names'
import { NotificationOutcome } from '~/ui/domain/notification-outcome'

/** The other notifications of the same event, with their channels and outcomes. */
export function DeliverySiblings({
  notification,
  log,
  names,
}: {
  notification: Notification
  log: NotificationLog
  names: DeliveryNames
}) {
  const t = useTranslations()
  const titleId = useId()
  const search = withoutComparison(useLocation().search)
  const { eventOf } = names
  const siblings = useMemo(() => siblingsOf(notification, log, eventOf), [notification, log, eventOf])
  if (siblings.length === 0) return null
  return (
    <Stack gap="xs" as="section" aria-labelledby={titleId}>
      <Title order={3} size="small" id={titleId}>
        {t('deliveries.siblings')}
      </Title>
      <LongList
        items={siblings}
        row={sibling => (
          <li key={sibling.id}>
            <TextLink to={{ pathname: paths.delivery(sibling.last.id), search }} isCut>
              <Bdi>{channelName(names, sibling.first.channelId) ?? sibling.first.channelId}</Bdi>
            </TextLink>
            <NotificationOutcome notification={sibling} />
          </li>
        )}
        list={rows => (
          <ul className={classes['siblings']} aria-labelledby={titleId}>
            {rows}
          </ul>
        )}
      />
    </Stack>
  )
}

/** Returns the other notifications of the same event, as the overview groups them. */
export function siblingsOf({ id }: Notification, log: NotificationLog, eventOf: EventOf): Notification[] {
  const index = log.all.findIndex(one => one.id === id)
  return index < 0 ? [] : notificationsOfSameEvent(log.all, index, eventOf).filter(other => other.id !== id)
}
