import {
  IconAlertTriangle,
  IconBellOff,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconPlayerPause,
} from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import classes from './status.module.css'

export type StatusKind = 'good' | 'bad' | 'warn' | 'busy' | 'idle' | 'muted' | 'none'

const icons: Record<StatusKind, ComponentType<{ size: number; 'aria-hidden': true }>> = {
  good: Dot,
  bad: IconCircleX,
  warn: IconAlertTriangle,
  busy: IconClock,
  idle: IconPlayerPause,
  muted: IconBellOff,
  none: IconCircleDashed,
}

/** An image, not a background: forced colors keep it. */
function Dot({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="currentColor" aria-hidden>
      <circle cx="8" cy="8" r="4" />
    </svg>
  )
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
