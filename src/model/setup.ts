import type { Channel } from '~/contract/channels'

/** The steps until a new service sends its first notification, in their order. */
export const setupSteps = ['channel', 'policy', 'event'] as const

/** Whether each step is completed. */
export type Setup = Record<(typeof setupSteps)[number], boolean>

/**
 * Returns which steps a service has completed. The log may have lost its first deliveries: a channel remembers when it
 * was last sent something.
 */
export const setupOf = (
  channels: readonly Pick<Channel, 'lastNotificationAt'>[],
  policies: readonly unknown[],
  deliveries: readonly unknown[],
): Setup => ({
  channel: channels.length > 0,
  policy: policies.length > 0,
  event: deliveries.length > 0 || channels.some(({ lastNotificationAt }) => lastNotificationAt !== null),
})

/** Returns whether a step is left. */
export const isSetupOpen = (setup: Setup): boolean => setupSteps.some(step => !setup[step])
