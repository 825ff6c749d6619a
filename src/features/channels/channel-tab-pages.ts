import { lazyPage } from '~/ui/loading/lazy-page'

/** The tabs of a channel's page whose code is not the page's own. */
export const channelTabPages = {
  policies: lazyPage(() => import('./channel-policies')),
  deliveries: lazyPage(() => import('./channel-deliveries')),
}
