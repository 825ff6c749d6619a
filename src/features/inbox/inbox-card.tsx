import { useTranslations } from 'use-intl'
import { useDeploymentName } from '~/api/deployments'
import type { UserNotification } from '~/contract/inbox'
import { relatedOf } from '~/model/inbox'
import { paths } from '~/paths'
import { Bdi } from '~/ui/basics/bdi'
import { Card } from '~/ui/basics/card'
import { Skeleton } from '~/ui/basics/skeleton'
import { ErrorBanner } from '~/ui/basics/states'
import { Text } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import { RelativeTime } from '~/ui/basics/time'
import classes from './inbox-card.module.css'
import { useMarkNotifications } from './inbox-actions'
import { idOf, unreadIdsOf, useInbox } from './inbox-rows'
import { NotificationLink } from './notification-link'

const MAX_SHOWN = 5

/** The newest notifications of the inbox for the overview, with the number of unread ones. */
export default function InboxCard() {
  const t = useTranslations()
  const { rows, error, retry } = useInbox()
  const { markRead } = useMarkNotifications()
  const count = unreadIdsOf(rows ?? []).length
  return (
    <Card
      title={t('overview.inbox.title')}
      more={<TextLink to={paths.inbox()}>{t('overview.inbox.unread', { count })}</TextLink>}
    >
      <div className={classes['list']} aria-busy={!rows && !error}>
        {!rows && error && <ErrorBanner error={error} retry={retry} />}
        {!rows &&
          !error &&
          Array.from({ length: MAX_SHOWN }, (_, index) => (
            <div key={index} className={classes['row']}>
              <Skeleton width={`${70 - ((index * 11) % 30)}%`} />
            </div>
          ))}
        {rows?.length === 0 && <Text tone="dimmed">{t('inbox.empty.title')}</Text>}
        <ul className="plain-list">
          {rows?.slice(0, MAX_SHOWN).map(notification => (
            <li key={idOf(notification)} className={classes['row']}>
              <span className={classes['name']}>
                {!notification.isRead && <span className="hidden-text">{t('inbox.unread')} </span>}
                <NotificationLink
                  notification={notification}
                  open={() => !notification.isRead && markRead([idOf(notification)])}
                />
              </span>
              <Text as="span" size="xs" tone="dimmed" className={classes['about']}>
                <span className="cut">
                  <EntityName notification={notification} />
                </span>
                <span className="whole">
                  <RelativeTime at={notification.created} />
                </span>
              </Text>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

/** The name of the project or deployment that a notification is about; empty if it is about nothing with a name. */
function EntityName({ notification }: { notification: UserNotification }) {
  const deployment = useDeploymentName(notification.relatedDeployment?.deploymentId ?? null)
  const named = relatedOf(notification, deployment).find(related => 'name' in related)
  return <Bdi>{named && 'name' in named ? named.name : ''}</Bdi>
}
