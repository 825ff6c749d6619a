import { IconAlertTriangle, IconCircleX, IconInfoCircle, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './notice.module.css'

type NoticeKind = 'info' | 'warn' | 'bad'

const icons: Record<NoticeKind, Icon> = { info: IconInfoCircle, warn: IconAlertTriangle, bad: IconCircleX }

/** A message in its context: screen readers announce a failure at once, anything else at the next pause. */
export function Notice({ kind, title, children }: { kind: NoticeKind; title?: string; children: ReactNode }) {
  const Picture = icons[kind]
  return (
    <div className={classes['notice']} data-kind={kind} role={kind === 'bad' ? 'alert' : 'status'}>
      <Picture size={18} aria-hidden />
      <div>
        {title && <div className={classes['title']}>{title}</div>}
        <div>{children}</div>
      </div>
    </div>
  )
}
