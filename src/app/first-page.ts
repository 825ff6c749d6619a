import type { QueryClient } from '@tanstack/react-query'
import { matchPath } from 'react-router-dom'
import { channelQueries } from '~/api/channels'
import type { Rights } from '~/api/session'
import { paths, patterns } from '~/paths'
import { pages } from './pages'

/**
 * Fetches the code of the page at an address, and of a drawer over it, while the rest of the console still starts. An
 * address below another page's has that page's code come too: what is a drawer, the routes alone know.
 */
export function fetchFirstPage(pathname: string): void {
  const address = pathname === '/' ? paths.channels() : pathname
  for (const [name, page] of Object.entries(pages)) {
    const pattern = name in patterns ? patterns[name as keyof typeof patterns] : null
    if (pattern !== null && matchPath({ path: pattern, end: false }, address)) void page.prefetch()
  }
}

/**
 * What a page asks for first, by its address without filters. The code that asks is small: it comes, and asks, before
 * the page's own.
 */
const firstReads: Partial<Record<string, (client: QueryClient) => Promise<unknown>>> = {
  '/': readChannels,
  [patterns.channels]: readChannels,
  [patterns.policies]: async client => client.query((await import('~/api/policies')).policyQueries.first()),
  [patterns.events]: async client => client.query((await import('~/api/events')).eventQueries.catalog()),
  [patterns.mutes]: async client => client.query((await import('~/api/mutes')).muteQueries.all()),
  [patterns.deliveries]: readDeliveries,
  [patterns.deliveryHealth]: readDeliveries,
  [patterns.inbox]: async client => client.query((await import('~/api/inbox')).inboxQuery()),
}

function readChannels(client: QueryClient): Promise<unknown> {
  return client.query(channelQueries.first())
}

async function readDeliveries(client: QueryClient): Promise<unknown> {
  return client.query((await import('~/api/deliveries')).deliveryQueries.window({}))
}

/** Milliseconds for which the first rows are worth waiting for: it is less work to draw them at once. */
const worthwhile = 150

/**
 * Asks for the rows of the page at an address before the page is drawn. Waits for those of the channels alone, and only
 * for a moment: any other page's code is still to come. A page with filters asks for itself, and nothing is asked for
 * that the user has no rights to.
 */
export async function fetchFirstRows(
  client: QueryClient,
  { pathname, search }: Location,
  rights: Rights,
): Promise<void> {
  const read = search === '' && firstReads[pathname]
  if (!read || (rights === 'inbox' && pathname !== patterns.inbox)) return
  // A failure is the page's to tell.
  const asked = read(client).catch(() => {})
  if (read === readChannels)
    await Promise.race([asked, new Promise(resolve => setTimeout(resolve, worthwhile))])
}
