import { Checkbox } from '@mantine/core'
import { IconMailOpened, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '~/ui/basics/icon-button'
import { Text } from '~/ui/basics/text'
import type { UserNotification } from '~/contract/inbox'
import { nameOf } from '~/model/inbox'
import { firstClick } from '~/ui/basics/first-click'
import { RelativeTime } from '~/ui/basics/time'
import { KindTile } from './kind-tile'
import { NotificationLink } from './notification-link'
import { RelatedThings } from './related-things'
import '~/ui/theme/inline-input.css'
import classes from './notification-row.module.css'

interface RowProps {
  notification: UserNotification
  isSelected: boolean
  /** It is the one that the Tab key stops at. */
  isCurrent: boolean
  enter: () => void
  open: () => void
  markRead: () => void
  remove: () => void
  select: () => void
}

/** A notification with all that belongs to it, and what can be done with it. */
export function NotificationRow({
  notification,
  isSelected,
  isCurrent,
  enter,
  open,
  markRead,
  remove,
  select,
}: RowProps) {
  const t = useTranslations()
  const name = nameOf(notification)
  const { created, isRead } = notification
  const tabIndex = isCurrent ? 0 : -1
  return (
    <li className={classes['row']} data-selected={isSelected || undefined} onFocus={enter}>
      <Checkbox
        size="xs"
        className={classes['check']}
        aria-label={t('table.select', { name })}
        tabIndex={tabIndex}
        checked={isSelected}
        onChange={select}
      />
      <KindTile notification={notification} />
      <div className={classes['words']}>
        <div>
          {!isRead && <span className="hidden-text">{t('inbox.unread')} </span>}
          <NotificationLink notification={notification} open={open} tabIndex={tabIndex} />
        </div>
        <RelatedThings notification={notification} tabIndex={tabIndex} />
      </div>
      <Text size="xs" tone="dimmed" as="span" className={classes['time']}>
        <RelativeTime at={created} tabIndex={tabIndex} />
      </Text>
      <div className={classes['actions']}>
        {!isRead && (
          <IconButton
            label={t('inbox.mark-one', { name })}
            icon={IconMailOpened}
            size="md"
            tabIndex={tabIndex}
            onClick={firstClick(markRead)}
          />
        )}
        <IconButton
          label={t('inbox.delete-one', { name })}
          icon={IconTrash}
          size="md"
          tabIndex={tabIndex}
          onClick={firstClick(remove)}
        />
      </div>
    </li>
  )
}
