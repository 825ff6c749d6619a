import { useEffect } from 'react'
import { matchPath, useLocation } from 'react-router-dom'
import { rememberOpened, type Recent } from '~/api/recent'
import { patterns, type DetailName } from '~/paths'

/** Records which channels, policies, and events are opened, for the command palette. */
export default function RecentPlaces() {
  const { pathname } = useLocation()
  useEffect(() => {
    const opened = openedAt(pathname)
    if (opened) rememberOpened(opened)
  }, [pathname])
  return null
}

/** The kind under which the palette lists the page of an object as recently opened; null if it doesn't. */
const kinds: Record<DetailName, Recent['kind'] | null> = {
  channel: 'channel',
  policy: 'policy',
  event: 'event',
  delivery: null,
  deployment: null,
}

/** Returns the object that a path shows; null if it shows a list, or the form for a new one. */
function openedAt(pathname: string): Recent | null {
  for (const name of Object.keys(kinds) as DetailName[]) {
    const kind = kinds[name]
    const [id] = Object.values(matchPath({ path: patterns[name], end: false }, pathname)?.params ?? {})
    if (kind && id && id !== 'new') return { kind, id }
  }
  return null
}
