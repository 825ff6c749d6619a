import { millisecondsOf, timestampOf } from '~/contract/timestamp'
import { channelHealthOf, type Known } from './channel-health'
import type { DeliverySummary } from './delivery-summary'
import { notificationLogOf } from './notifications'
import { summary } from './test-deliveries'

/** When the channel's settings were last updated. */
export const savedAt = '2026-03-01T08:00:00Z'

/** A channel whose notifications are the ones below. */
export const channel = {
  id: 'c',
  policyCount: 3,
  lastNotificationAt: '2026-03-02T09:00:00Z',
  updatedAt: savedAt,
}

/** Returns the moment of a minute, in milliseconds since the epoch. */
export const momentAt = (minute: number) => (millisecondsOf('2026-03-02T09:00:00Z') ?? 0) + minute * 60_000

/** Returns the timestamp of a minute. */
export const timeAt = (minute: number) => timestampOf(momentAt(minute))

/** How a notification ended. */
export type Kind = 'ok' | 'recovered' | 'resent' | 'failed' | 'pending' | 'retrying' | 'quarantined'

/** Returns the attempts of a notification that begins at a minute, newest first. */
function attemptsOf(kind: Kind, minute: number): DeliverySummary[] {
  const first = summary({ id: `n${minute}`, timestamp: timeAt(minute) })
  const failed = { ...first, status: 'failed', cause: 'credentials', code: '401' } as const
  const later = { ...first, id: `n${minute}-2`, parentId: first.id, timestamp: timeAt(minute + 0.5) }
  if (kind === 'recovered')
    return [
      { ...later, retryCount: 1 },
      { ...failed, status: 'retrying' },
    ]
  if (kind === 'resent') return [later, failed]
  if (kind === 'failed') return [failed]
  return [{ ...first, status: kind === 'ok' ? 'sent' : kind }]
}

/** Returns the attempts, newest first, of notifications that ended like this, oldest first. */
export const rowsOf = (kinds: readonly Kind[]) =>
  kinds.flatMap((kind, minute) => attemptsOf(kind, minute).toReversed()).toReversed()

/** Returns what is known of a log that goes on after these attempts, without any tests. */
export const knownOf = (rows: readonly DeliverySummary[], more: Partial<Known> = {}): Known => ({
  log: notificationLogOf(rows),
  isWhole: false,
  tests: new Map(),
  own: () => undefined,
  ...more,
})

/** Returns the health of a channel whose notifications, oldest first, ended like this. */
export const healthAfter = (
  kinds: readonly Kind[],
  given: Partial<typeof channel> = {},
  more: Partial<Known> = {},
) => channelHealthOf({ ...channel, ...given }, knownOf(rowsOf(kinds), more))

/** Returns a number of notifications that all ended like this. */
export const many = (count: number, kind: Kind): Kind[] => Array.from({ length: count }, () => kind)
