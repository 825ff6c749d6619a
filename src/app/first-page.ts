import type { QueryClient } from '@tanstack/react-query'
import { matchPath } from 'react-router-dom'
import { channelQueries } from '~/api/channels'
import { paths, patterns } from '~/paths'
import { pages } from './pages'

/** Fetches the code of the page at an address, while the rest of the console is still starting. */
export function fetchFirstPage(pathname: string): void {
  const address = pathname === '/' ? paths.channels() : pathname
  for (const [name, page] of Object.entries(pages)) {
    const pattern = name in patterns ? patterns[name as keyof typeof patterns] : null
    if (pattern !== null && matchPath(pattern, address)) void page.prefetch()
  }
}

/** Milliseconds for which the first rows are worth waiting for: it is less work to draw them at once. */
const worthwhile = 150

/**
 * Asks for the rows of the console's first page before it is drawn, and waits for them for a moment. Any other page
 * asks for itself.
 */
export async function fetchFirstRows(client: QueryClient, { pathname, search }: Location): Promise<void> {
  const isList = ['/', paths.channels()].includes(pathname) && search === ''
  if (!isList) return
  // A failure is the page's to tell.
  const asked = client.query(channelQueries.first()).catch(() => {})
  await Promise.race([asked, new Promise(resolve => setTimeout(resolve, worthwhile))])
}
