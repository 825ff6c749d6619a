import type { MouseEvent } from 'react'
import { Link } from '~/ui/basics/link'
import { productUrl } from '~/api/session/session'
import type { UserNotification } from '~/contract/inbox'
import { nameOf } from '~/model/inbox'
import { targetOf } from '~/model/link'
import { pageOf } from '~/paths'
import { idOf } from './inbox-rows'
import classes from './notification-link.module.css'
import { visibleText } from '~/ui/text/isolate'

interface LinkProps {
  notification: UserNotification
  /** It is looked at: what its link leads to, in this tab or another one. */
  open: () => void
  tabIndex?: 0 | -1
}

/** A notification's name, which leads to where its link does; one that leads nowhere is a button that only opens it. */
export function NotificationLink({ notification, open, tabIndex = 0 }: LinkProps) {
  const look = {
    tabIndex,
    className: classes['link'],
    'data-notification': idOf(notification),
    'data-unread': !notification.isRead || undefined,
    title: notification.tooltip ? visibleText(notification.tooltip) : undefined,
    onClick: open,
    // The middle button opens a tab, and is no click.
    onAuxClick: (event: MouseEvent) => event.button === 1 && open(),
  }
  const name = visibleText(nameOf(notification))
  const place = placeOf(notification.link)
  if (!place)
    return (
      <button type="button" {...look}>
        {name}
      </button>
    )
  return place.isElsewhere ? (
    <a href={place.to} target="_blank" rel="noopener noreferrer" {...look}>
      {name}
    </a>
  ) : (
    <Link to={place.to} {...look}>
      {name}
    </Link>
  )
}

/** Where a link of the server's leads from this page; null for a page of the product's where no one knows its host. */
function placeOf(link: string): { to: string; isElsewhere: boolean } | null {
  const target = targetOf(link)
  if (!target) return null
  if (target.kind === 'url') return { to: target.url, isElsewhere: true }
  const product = productUrl()
  if (product !== null) return { to: product + target.path, isElsewhere: true }
  const page = pageOf(link)
  return page === null ? null : { to: page, isElsewhere: false }
}
