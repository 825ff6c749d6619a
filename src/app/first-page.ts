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
    if (pattern !== null && matchPath(pattern, address)) page.prefetch()
  }
}

/** Asks for the rows of the console's first page before its code has come. Any other page asks for itself. */
export function fetchFirstRows(client: QueryClient, { pathname, search }: Location): void {
  const isList = ['/', paths.channels()].includes(pathname) && search === ''
  // A failure is the page's to tell.
  if (isList) client.query(channelQueries.first()).catch(() => {})
}
