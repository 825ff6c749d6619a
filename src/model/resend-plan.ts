import type { Mute } from '~/contract/mutes'
import type { Policy } from '~/contract/policies'
import { compareTimestamps } from '~/contract/timestamp'
import { isDelivered, type Notification, type NotificationLog } from './notifications'

/** Why a notification is not resent, in the order in which the reasons are checked and shown. */
export const leftOutReasons = ['delivered', 'open', 'unknown', 'channel-gone', 'paused', 'muted'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** The reasons that a user can override: someone turned these notifications off on purpose. */
export const overridableReasons = ['paused', 'muted'] as const
export type OverridableReason = (typeof overridableReasons)[number]

/** What is to be resent, and what is not. */
export interface ResendPlan {
  /** Oldest first, so that receivers get them in the order in which they were sent. */
  items: readonly Notification[]
  leftOut: LeftOutCounts
}

/** How many notifications are left out, by reason. */
export type LeftOutCounts = Readonly<Partial<Record<LeftOutReason, number>>>

/** What decides whether a notification is resent. */
export interface ResendContext {
  log: NotificationLog
  /** The IDs of all channels. */
  channelIds: ReadonlySet<string>
  policies: readonly Pick<Policy, 'id' | 'active'>[]
  mutes: readonly Pick<Mute, 'policyId' | 'entityId'>[]
}

/**
 * Returns the plan for notifications: each at most once, by its current state in the log, and only those that were not
 * delivered and whose channel still exists.
 */
export function resendPlan(
  candidates: readonly Notification[],
  context: ResendContext,
  overruled: ReadonlySet<OverridableReason> = new Set(),
): ResendPlan {
  const reasonOf = reasonIn(context, overruled)
  const items: Notification[] = []
  const leftOut: Partial<Record<LeftOutReason, number>> = {}
  const seen = new Set<string>()
  for (const candidate of candidates) {
    const notification = context.log.of(candidate.last.id) ?? candidate
    if (seen.has(notification.id)) continue
    seen.add(notification.id)
    const reason = reasonOf(notification)
    if (reason === null) items.push(notification)
    else leftOut[reason] = (leftOut[reason] ?? 0) + 1
  }
  return { items: items.toSorted(oldestFirst), leftOut }
}

function reasonIn(
  { channelIds, policies, mutes }: ResendContext,
  overruled: ReadonlySet<OverridableReason>,
): (notification: Notification) => LeftOutReason | null {
  const paused = new Set(policies.filter(({ active }) => !active).map(({ id }) => id))
  const muted = new Set(mutes.map(({ policyId, entityId }) => `${policyId} ${entityId}`))
  return ({ verdict, last, attempts }) => {
    const { kind } = verdict
    if (isDelivered(verdict)) return 'delivered'
    if (kind === 'pending' || kind === 'retrying') return 'open'
    if (kind === 'unknown') return 'unknown'
    if (!channelIds.has(last.channelId)) return 'channel-gone'
    if (paused.has(last.policyId) && !overruled.has('paused')) return 'paused'
    const isMuted = attempts.some(({ policyId, entityId }) => muted.has(`${policyId} ${entityId}`))
    return isMuted && !overruled.has('muted') ? 'muted' : null
  }
}

const oldestFirst = (one: Notification, other: Notification): number =>
  compareTimestamps(one.first.timestamp, other.first.timestamp) || (one.id < other.id ? -1 : 1)
