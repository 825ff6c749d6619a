import ChannelsPage from '~/features/channels/channels-page'
import { atHand, later } from '~/ui/later'

/** Every page of the console. The first one comes with the console itself. */
export const pages = {
  channels: atHand(ChannelsPage),
  newChannel: later(() => import('~/features/channels/create-channel')),
  channel: later(() => import('~/features/channels/channel-page')),
  editChannel: later(() => import('~/features/channels/edit-channel')),
  policies: later(() => import('~/features/policies/policies-page')),
  newPolicy: later(() => import('~/features/policies/create-policy')),
  policy: later(() => import('~/features/policies/edit-policy')),
  events: later(() => import('~/features/events/events-page')),
  event: later(() => import('~/features/events/event-drawer')),
  mutes: later(() => import('~/features/mutes/mutes-page')),
  newMute: later(() => import('~/features/mutes/create-mute')),
  deliveries: later(() => import('~/features/deliveries/deliveries-page')),
  deliveryHealth: later(() => import('~/features/deliveries/health-page')),
  delivery: later(() => import('~/features/deliveries/delivery-drawer')),
  noRights: later(() => import('~/features/connect/no-rights-page')),
  inbox: later(() => import('~/features/inbox/inbox-page')),
  sendEvent: later(() => import('~/features/send-event/send-event-page')),
}

/** Milliseconds after which the first page has all that it needs. */
export const idleAfter = 1500

/**
 * Fetches every page's code while nothing else is to be done: then a page opens at once, and without a network. One
 * after the other, so that whatever is asked for meanwhile has the network almost to itself. Ends when it is aborted.
 */
export async function prefetchPages(signal: AbortSignal): Promise<void> {
  for (const page of Object.values(pages)) {
    await idle()
    if (signal.aborted) return
    await page.prefetch()
  }
}

/** Resolves when the page has nothing to do; soon, where a browser cannot tell. */
const idle = () =>
  new Promise<void>(resolve => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1000 })
    else setTimeout(resolve, 200)
  })
