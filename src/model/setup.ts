import type { Channel } from '~/contract/channels'
import type { DeliveryWindow } from './delivery-window'

/** The steps until a new service sends its first notification, in their order. */
export const setupSteps = ['channel', 'policy', 'event'] as const

/** Whether each step is completed. */
export type Setup = Record<(typeof setupSteps)[number], boolean>

/** A list as it was read. Rows that couldn't be read count as existing, too. */
interface ReadList<Row> {
  data: readonly Row[]
  unreadable: readonly unknown[]
}

/**
 * Returns which steps a service has completed. The log may no longer have the first deliveries, but a channel keeps the
 * time of its last notification.
 */
export const setupOf = (
  channels: ReadList<Pick<Channel, 'lastNotificationAt'>>,
  policies: ReadList<unknown>,
  deliveries: Pick<DeliveryWindow, 'unreadable'> & { rows: readonly unknown[] },
): Setup => ({
  channel: hasRows(channels),
  policy: hasRows(policies),
  event:
    deliveries.rows.length + deliveries.unreadable > 0 ||
    channels.data.some(({ lastNotificationAt }) => lastNotificationAt !== null),
})

const hasRows = ({ data, unreadable }: ReadList<unknown>) => data.length + unreadable.length > 0

/**
 * Returns whether a service is still being set up. Once it has sent something, setup is over, even if everything is
 * deleted later.
 */
export const isSetupOpen = (setup: Setup): boolean => !setup.event
