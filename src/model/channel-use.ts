import type { Channel } from '~/contract/channels'

/**
 * Returns why a channel has no health, as far as it follows from the channel itself; null if it depends on its
 * deliveries.
 */
export function unusedKindOf({
  policyCount,
  lastNotificationAt,
}: Pick<Channel, 'policyCount' | 'lastNotificationAt'>): 'no-policies' | 'never-sent' | null {
  if (policyCount === 0) return 'no-policies'
  return lastNotificationAt === null ? 'never-sent' : null
}
