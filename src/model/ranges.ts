import type { DeliveryWindow } from './delivery-window'
import type { Notification } from './notifications'

const day = 24 * 60 * 60_000

/** The ranges of time that figures can cover, in milliseconds before now. */
export const ranges = { '24h': day, '7d': 7 * day, '30d': 30 * day } as const
export type Range = keyof typeof ranges
export const rangeNames = ['24h', '7d', '30d'] as const satisfies readonly Range[]

/** Returns whether the loaded deliveries reach back to a moment, so that nothing since then is missing. */
export function isCovered({ rows, hasMore }: DeliveryWindow, since: number): boolean {
  if (!hasMore) return true
  const oldest = rows.at(-1)?.at ?? null
  return oldest !== null && oldest < since
}

/**
 * Returns whether a notification belongs to a range that begins at a moment and ends now, based on its first attempt.
 * One from the server's next second is included.
 */
export const isSince = ({ startedAt }: Pick<Notification, 'startedAt'>, since: number): boolean =>
  startedAt !== null && startedAt >= since
