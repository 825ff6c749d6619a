import type { Notification } from './notifications'

/** The number of notifications in an outcome strip. */
export const stripLength = 24

/** The outcome of a notification. Outcome strips, channel health, and the log's filters all use this classification. */
export type StripOutcome = 'delivered' | 'retried' | 'resent' | 'failed' | 'open'

/**
 * Returns the outcome of a notification: delivered on the first attempt, delivered by one of the service's retries,
 * delivered by a user's resend, or failed; `open` while it is pending or being retried, or if its status is unknown.
 */
export function stripOutcomeOf({ verdict }: Pick<Notification, 'verdict'>): StripOutcome {
  if (verdict.kind === 'recovered') return verdict.by === 'retry' ? 'retried' : 'resent'
  return verdict.kind === 'delivered' || verdict.kind === 'failed' ? verdict.kind : 'open'
}

/**
 * Returns the notifications that a strip shows, newest first. It leaves out those whose first attempts are not loaded,
 * because their outcome is unknown: a retry on its own looks like a delivery on the first attempt.
 */
export function inStrip(notifications: readonly Notification[]): readonly Notification[] {
  const shown: Notification[] = []
  for (const notification of notifications) {
    if (shown.length === stripLength) break
    if (!notification.isPartial) shown.push(notification)
  }
  return shown
}
