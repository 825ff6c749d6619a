import { Skeleton } from '~/ui/basics/skeleton'
import { useWindowEvent } from '@mantine/hooks'
import { useEffect, useId, useRef, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { addedText } from '~/model/inbox'
import { Text, Title } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import { paths } from '~/paths'
import { ErrorBanner, ErrorState } from '~/ui/basics/states'
import { RelativeTime } from '~/ui/basics/time'
import { visibleText } from '~/ui/text/isolate'
import { useMarkNotifications } from './inbox-actions'
import { idOf, unreadIdsOf, useInbox } from './inbox-rows'
import { NotificationLink } from './notification-link'
import panelClasses from './bell.module.css'
import classes from './inbox-popover.module.css'

/** How many of the newest are shown. */
const shown = 6

interface PopoverProps {
  bell: RefObject<HTMLElement | null>
  close: (returnFocus: boolean) => void
}

/** The newest notifications, below the bell. To look at them marks none as read. */
export default function InboxPopover({ bell, close }: PopoverProps) {
  const t = useTranslations()
  const titleId = useId()
  const panel = useRef<HTMLDivElement>(null)
  const { rows } = useInbox()
  const { markAllRead } = useMarkNotifications()
  const unread = unreadIdsOf(rows ?? [])
  useEffect(() => panel.current?.focus(), [])
  const isOutside = (place: EventTarget | null) =>
    place instanceof Node && !panel.current?.contains(place) && !bell.current?.contains(place)
  useWindowEvent('pointerdown', ({ target }) => isOutside(target) && close(false))
  useWindowEvent('keydown', ({ key }) => key === 'Escape' && close(true))
  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      className={`floating-panel ${panelClasses['panel']}`}
      onBlur={({ relatedTarget }) => isOutside(relatedTarget) && close(false)}
    >
      <header role="presentation" className={classes['head']}>
        <Title order={2} id={titleId}>
          {t('pages.inbox')}
        </Title>
        <Button
          variant="subtle"
          size="compact"
          disabled={unread.length === 0}
          onClick={() => {
            markAllRead(unread)
            // The button that was pressed can't be pressed any more.
            panel.current?.focus()
          }}
        >
          {unread.length > 0 ? t('inbox.mark-all', { count: unread.length }) : t('inbox.mark-none')}
        </Button>
      </header>
      <Newest close={() => close(false)} />
      <div className={classes['foot']}>
        <TextLink to={paths.inbox()} onClick={() => close(false)}>
          {t('inbox.see-all')}
        </TextLink>
      </div>
    </div>
  )
}

function Newest({ close }: { close: () => void }) {
  const t = useTranslations()
  const { rows, error, retry } = useInbox()
  const { markRead } = useMarkNotifications()
  if (!rows) {
    if (error) return <ErrorState error={error} retry={retry} />
    return Array.from({ length: shown }, (_, index) => (
      <div key={index} className={classes['item']}>
        <Skeleton height={32} />
      </div>
    ))
  }
  return (
    <>
      {error && <ErrorBanner error={error} retry={retry} />}
      {rows.length === 0 && (
        <Text tone="dimmed" className={classes['empty']}>
          {t('inbox.empty.title')}
        </Text>
      )}
      <ul className={`plain-list ${classes['list']}`}>
        {rows.slice(0, shown).map(notification => (
          <li key={idOf(notification)} className={classes['item']}>
            <span className={classes['dot']} data-unread={!notification.isRead || undefined} />
            <div className={classes['words']}>
              {!notification.isRead && <span className="hidden-text">{t('inbox.unread')} </span>}
              <NotificationLink
                notification={notification}
                open={() => {
                  if (!notification.isRead) markRead([idOf(notification)])
                  close()
                }}
              />
              <Text size="xs" tone="dimmed" className="cut">
                {visibleText(addedText(notification, []))}
              </Text>
            </div>
            <Text size="xs" tone="dimmed" as="span" className="whole">
              <RelativeTime at={notification.created} tabIndex={-1} />
            </Text>
          </li>
        ))}
      </ul>
    </>
  )
}
