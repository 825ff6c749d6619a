import type { QueryClient } from '@tanstack/react-query'
import { matchPath } from 'react-router-dom'
import { channelQueries } from '~/api/channels'
import type { Rights } from '~/api/session/session'
import { channelTabPages } from '~/features/channels/channel-tab-pages'
import ChannelsPage from '~/features/channels/channels-page'
import { paths, patterns, type DestinationName } from '~/paths'
import { lazyPage, type Loadable } from '~/ui/loading/lazy-page'

/** Patterns of what another page shows: a type of its form, its tabs, and a form over it. */
type PartOfPage = 'newChannelOfType' | 'channelPolicies' | 'channelDeliveries' | 'newChannelPolicy'
type PageName = Exclude<keyof typeof patterns, 'connect' | PartOfPage> | 'noRights'

/** Every page and drawer of the console. The channels come with the console itself. */
export const pages = {
  overview: lazyPage(() => import('~/features/overview/overview-page')),
  channels: lazyPage(() => Promise.resolve({ default: ChannelsPage })),
  newChannel: lazyPage(() => import('~/features/channels/create-channel')),
  channel: lazyPage(() => import('~/features/channels/channel-page')),
  editChannel: lazyPage(() => import('~/features/channels/edit-channel')),
  startChannel: lazyPage(() => import('~/features/policies/start-channel')),
  policies: lazyPage(() => import('~/features/policies/policies-page')),
  newPolicy: lazyPage(() => import('~/features/policies/create-policy')),
  policy: lazyPage(() => import('~/features/policies/edit-policy')),
  events: lazyPage(() => import('~/features/events/events-page')),
  event: lazyPage(() => import('~/features/events/event-drawer')),
  mutes: lazyPage(() => import('~/features/mutes/mutes-page')),
  newMute: lazyPage(() => import('~/features/mutes/create-mute')),
  deliveries: lazyPage(() => import('~/features/deliveries/log/deliveries-page')),
  deliveryHealth: lazyPage(() => import('~/features/deliveries/health/health-page')),
  resend: lazyPage(() => import('~/features/deliveries/resend/resend-page')),
  delivery: lazyPage(() => import('~/features/deliveries/detail/delivery-drawer')),
  deployments: lazyPage(() => import('~/features/deliveries/deployments/deployments-page')),
  deployment: lazyPage(() => import('~/features/deliveries/deployments/deployment-page')),
  noRights: lazyPage(() => import('~/features/connect/no-rights-page')),
  inbox: lazyPage(() => import('~/features/inbox/inbox-page')),
  sendEvent: lazyPage(() => import('~/features/send-event/send-event-page')),
} satisfies Record<PageName, Loadable>

/** What is shown at the pattern of a part, beside the page that it is a part of. */
const parts: Record<PartOfPage, readonly Loadable[]> = {
  newChannelOfType: [],
  channelPolicies: [channelTabPages.policies],
  channelDeliveries: [channelTabPages.deliveries],
  newChannelPolicy: [channelTabPages.policies, pages.newPolicy],
}

type Preload = (client: QueryClient) => Promise<unknown>

/**
 * What a page reads first, by its address without filters: the same query as the page's own. The code that reads is
 * small, so the request does not wait for the page's code.
 */
const preloads: Record<(typeof patterns)[DestinationName | 'deliveryHealth'], Preload> = {
  [patterns.overview]: preloadOverview,
  [patterns.channels]: preloadChannels,
  [patterns.policies]: async client => client.query((await import('~/api/policies')).policyQueries.first()),
  [patterns.events]: async client => client.query((await import('~/api/events')).eventQueries.catalog()),
  [patterns.mutes]: async client => client.query((await import('~/api/mutes')).muteQueries.all()),
  [patterns.deliveries]: preloadDeliveries,
  [patterns.deliveryHealth]: preloadDeliveries,
  [patterns.deployments]: preloadDeliveries,
  [patterns.inbox]: async client => client.query((await import('~/api/inbox')).inboxQuery()),
  [patterns.sendEvent]: async client => client.query((await import('~/api/policies')).policyQueries.all()),
}

function preloadChannels(client: QueryClient): Promise<unknown> {
  return client.query(channelQueries.first())
}

/** Each read brings a figure of the overview: the smaller ones are sent first, because the service may be slow. */
async function preloadOverview(client: QueryClient): Promise<unknown> {
  const channels = client.query(channelQueries.all())
  const [{ policyQueries }, { eventQueries }] = await Promise.all([
    import('~/api/policies'),
    import('~/api/events'),
  ])
  const others = [client.query(policyQueries.all()), client.query(eventQueries.catalog())]
  return Promise.allSettled([channels, ...others, preloadDeliveries(client)])
}

async function preloadDeliveries(client: QueryClient): Promise<unknown> {
  return client.query((await import('~/api/deliveries')).deliveryQueries.window({}))
}

/** Milliseconds for which the start waits for a page's first rows: to render them at once is less work. */
const MAX_WAIT = 150

/**
 * Reads the first rows of the page at an address before the page is rendered. Waits for those of the channels, and only
 * for a moment: any other page's code has yet to be loaded. A page with filters reads for itself, and nothing is read
 * that the user may not see.
 */
export async function preloadRows(
  client: QueryClient,
  { pathname, search }: Location,
  rights: Rights,
): Promise<void> {
  const all: Partial<Record<string, Preload>> = { ...preloads, '/': preloadOverview }
  const read = search === '' && all[pathname]
  if (!read || (rights === 'inbox' && pathname !== patterns.inbox)) return
  // The page itself reports a failure.
  const rows = read(client).catch(() => {})
  if (read === preloadChannels)
    await Promise.race([rows, new Promise(resolve => setTimeout(resolve, MAX_WAIT))])
}

/**
 * Loads the code of the page at an address, and of a drawer over it, while the rest of the console starts. At an address
 * below another page's, that page's code is loaded as well: only the routes know what is a drawer.
 */
export function loadPageAt(pathname: string): void {
  for (const page of pagesAt(pathname)) void page.load()
}

/** Returns whether the code of the page at an address, and of a drawer over it, is loaded. */
export const isPageLoadedAt = (pathname: string): boolean => pagesAt(pathname).every(page => page.isLoaded())

function pagesAt(pathname: string): readonly Loadable[] {
  const address = pathname === '/' ? paths.overview() : pathname
  const loadables: Partial<Record<string, readonly Loadable[]>> = {
    ...Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, [page]])),
    ...parts,
  }
  return Object.entries(patterns)
    .filter(([, pattern]) => matchPath({ path: pattern, end: false }, address))
    .flatMap(([name]) => loadables[name] ?? [])
}

/** Milliseconds after which the first page has all that it needs. */
export const idleAfter = 1500

/**
 * Loads every page's code while there is nothing else to do: then a page opens at once, and without a network. One after
 * the other, so that whatever is requested in the meantime has the network almost to itself. Ends when it is aborted.
 */
export async function loadPages(signal: AbortSignal): Promise<void> {
  for (const page of [...Object.values(pages), ...Object.values(channelTabPages)]) {
    await idle()
    if (signal.aborted) return
    await page.load()
  }
}

/** Resolves when the page has nothing to do; soon, if the browser doesn't report that. */
const idle = () =>
  new Promise<void>(resolve => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1000 })
    else setTimeout(resolve, 200)
  })
