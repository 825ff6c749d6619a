import { useId, useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Stack } from '~/ui/basics/flex'
import { LongList } from '~/ui/basics/long-list'
import { Title } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import type { Notification, NotificationLog } from '~/model/notifications'
import { paths } from '~/paths'
import classes from './delivery-detail.module.css'
import { channelName, type DeliveryNames } from './delivery-names'
import { NotificationOutcome } from './notification-outcome'

/** Milliseconds within which the service sends the notifications of one event. */
const MOMENT = 2000

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
  const { search } = useLocation()
  const siblings = useMemo(() => siblingsOf(notification, log), [notification, log])
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
              <bdi>{channelName(names, sibling.first.channelId) ?? sibling.first.channelId}</bdi>
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

/** Returns the other notifications about the same event and entity that began at the same moment. */
export function siblingsOf({ id, first, startedAt }: Notification, log: NotificationLog): Notification[] {
  const { about, entityId } = first
  if (about === null || startedAt === null) return []
  return log.all.filter(
    other =>
      other.startedAt !== null &&
      Math.abs(other.startedAt - startedAt) <= MOMENT &&
      other.id !== id &&
      other.first.about?.text === about.text &&
      other.first.entityId === entityId,
  )
}
