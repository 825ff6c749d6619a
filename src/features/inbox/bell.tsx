import { IconBell } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { startInboxSync } from '~/api/inbox-sync'
import { showUnreadInTitle } from '~/ui/page/document-title'
import { IconButton } from '~/ui/basics/icon-button'
import { Boundary } from '~/ui/loading/boundary'
import { lazyPage, loadOnIntent } from '~/ui/loading/lazy-page'
import { ErrorBanner } from '~/ui/basics/states'
import { useUnread } from './unread'
import classes from './bell.module.css'

const InboxPopover = lazyPage(() => import('./inbox-popover'))

/** The highest number that fits into the badge. */
const MAX_COUNT = 99

/** How many notifications are unread, here and in the tab's title; opens the newest. It keeps the inbox up to date. */
export default function Bell() {
  const t = useTranslations()
  const client = useQueryClient()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const { sent, unread } = useUnread()
  const announced = useAnnouncement(sent)
  useEffect(() => startInboxSync(client), [client])
  useEffect(() => showUnreadInTitle(unread ?? 0), [unread])
  useEffect(() => () => showUnreadInTitle(0), [])
  const close = (returnFocus: boolean) => {
    setIsOpen(false)
    if (returnFocus) button.current?.focus()
  }
  return (
    <div className={classes['place']}>
      <IconButton
        ref={button}
        label={unread === undefined ? t('pages.inbox') : t('bell.label', { count: unread })}
        icon={IconBell}
        size="lg"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...loadOnIntent(InboxPopover)}
        onClick={() => setIsOpen(!isOpen)}
      />
      {Boolean(unread) && (
        <span className={classes['count']} aria-hidden>
          {Number(unread) > MAX_COUNT ? `${MAX_COUNT}+` : unread}
        </span>
      )}
      <span className="hidden-text" role="status">
        {announced}
      </span>
      <Boundary
        at={String(isOpen)}
        failed={(error, retry) =>
          isOpen && (
            <div className={`floating-panel ${classes['panel']}`}>
              <ErrorBanner error={error} retry={retry} />
            </div>
          )
        }
      >
        {isOpen && <InboxPopover bell={button} close={close} />}
      </Boundary>
    </div>
  )
}

/** Returns the announcement of an increase. What is undone, or fails, is no news: only what the server sends. */
function useAnnouncement(count: number | undefined): string {
  const t = useTranslations()
  const [last, setLast] = useState({ count, announced: '' })
  if (count !== last.count) {
    const more = count !== undefined && last.count !== undefined ? count - last.count : 0
    setLast({ count, announced: more > 0 ? t('bell.more', { more, count: count ?? 0 }) : '' })
  }
  return last.announced
}
