import { lazy, type ComponentType } from 'react'
import { ApiError } from '~/api/error'

/** A page in a chunk of its own, that can be fetched before it is asked for. */
function page(load: () => Promise<{ default: ComponentType }>) {
  const loaded = () =>
    load().catch(() => {
      throw new ApiError({ kind: 'offline' })
    })
  return { Page: lazy(loaded), prefetch: () => void load().catch(() => {}) }
}

/** Every page of the console. */
export const pages = {
  channels: page(() => import('~/features/channels/channels-page')),
  newChannel: page(() => import('~/features/channels/create-channel')),
  channel: page(() => import('~/features/channels/channel-page')),
  editChannel: page(() => import('~/features/channels/edit-channel')),
  policies: page(() => import('~/features/policies/policies-page')),
  newPolicy: page(() => import('~/features/policies/create-policy')),
  policy: page(() => import('~/features/policies/edit-policy')),
  events: page(() => import('~/features/events/events-page')),
  event: page(() => import('~/features/events/event-drawer')),
  mutes: page(() => import('~/features/mutes/mutes-page')),
  newMute: page(() => import('~/features/mutes/create-mute')),
  sendEvent: page(() => import('~/features/send-event/send-event-page')),
}

/** Fetches every page's code while nothing else is to be done: then a page opens at once, and without a network. */
export function prefetchPages(): void {
  for (const { prefetch } of Object.values(pages)) prefetch()
}
