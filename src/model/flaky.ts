import { isBeingResent, type Notification } from './notifications'
import { stripOutcomeOf } from './outcome-strip'

/** Returns whether a notification has failed and was not delivered since, even if it is being resent. */
export const hasFailed = (notification: Notification): boolean =>
  notification.verdict.kind === 'failed' || isBeingResent(notification)

/** Returns whether the outcome of a notification is known. One that is being resent has failed until it is delivered. */
export const hasEnded = (notification: Notification): boolean =>
  hasFailed(notification) || stripOutcomeOf(notification) !== 'open'

/**
 * Returns whether a notification failed or needed a retry. One that a user's resend delivered doesn't count: the channel
 * was fixed.
 */
export const isTroubled = (notification: Notification): boolean =>
  hasFailed(notification) || stripOutcomeOf(notification) === 'retried'

/**
 * One failure in a hundred is normal for receivers on the internet, so a channel is flaky only if at least this many of
 * its latest 24 notifications were in trouble. A share would change as more of them are loaded.
 */
const leastTroubled = 3

/** So many undelivered notifications in a row are an outage. It is over if a newer one was delivered. */
const outageLength = 3

/**
 * Returns the notifications of a strip that ended, except those of outages: a channel that works again is not flaky.
 * The oldest ones in a row may belong to an outage that began before the strip.
 */
function withoutOutages(strip: readonly Notification[]): readonly Notification[] {
  const others: Notification[] = []
  let inARow: Notification[] = []
  for (const notification of strip.filter(hasEnded)) {
    if (hasFailed(notification) || stripOutcomeOf(notification) === 'resent') inARow.push(notification)
    else {
      others.push(...(inARow.length < outageLength ? inARow : []), notification)
      inARow = []
    }
  }
  return others
}

/** Returns whether a channel with the notifications of a strip, the newest of which was delivered, is flaky. */
export const isFlaky = (strip: readonly Notification[]): boolean =>
  withoutOutages(strip).filter(isTroubled).length >= leastTroubled
