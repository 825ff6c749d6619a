import { useEffect } from 'react'
import { matchPath, useLocation } from 'react-router-dom'
import { rememberOpened, type Recent } from '~/api/recent'
import { patterns } from '~/paths'

/** Records which channels, policies, and events are opened, for the command palette. */
export default function RecentPlaces() {
  const { pathname } = useLocation()
  useEffect(() => {
    const opened = openedAt(pathname)
    if (opened) rememberOpened(opened)
  }, [pathname])
  return null
}

/** Returns the object that a path shows; null if it shows a list, or the form for a new one. */
function openedAt(pathname: string): Recent | null {
  const idOf = (pattern: string, name: string, end = true) => {
    const id = matchPath({ path: pattern, end }, pathname)?.params[name]
    return id === undefined || id === 'new' ? null : id
  }
  const channel = idOf(patterns.channel, 'channelId', false)
  if (channel) return { kind: 'channel', id: channel }
  const policy = idOf(patterns.policy, 'policyId')
  if (policy) return { kind: 'policy', id: policy }
  const event = idOf(patterns.event, 'eventId')
  return event ? { kind: 'event', id: event } : null
}
