import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './status.module.css'

export type StatusKind = 'good' | 'bad' | 'warn' | 'busy' | 'idle' | 'none'

const icons: Record<StatusKind, Icon> = {
  good: IconCircleCheck,
  bad: IconCircleX,
  warn: IconAlertTriangle,
  busy: IconClock,
  idle: IconPlayerPause,
  none: IconCircleDashed,
}

/** A status, shown by an icon, a word, and a color: never by color alone. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  const Picture = icons[kind]
  return (
    <span className={classes['status']} data-kind={kind}>
      <Picture size={16} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
