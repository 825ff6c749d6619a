import {
  IconBell,
  IconBellOff,
  IconHistory,
  IconBolt,
  IconBroadcast,
  IconLock,
  IconRoute,
  IconSend,
  type Icon,
} from '@tabler/icons-react'
import { NavLink } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { useRights } from '~/api/session/session'
import { paths, patterns, type CreatableName, type DestinationName } from '~/paths'
import { loadOnIntent, type Loadable } from '~/ui/loading/lazy-page'
import { pages } from './pages'

/**
 * The pages of the navigation and of the command palette, in this order. `create` is the palette's label for the page's
 * form that creates a row.
 */
const destinations: {
  [Name in DestinationName]: { icon: Icon; create: Name extends CreatableName ? `${Name}.create` : null }
} = {
  channels: { icon: IconBroadcast, create: 'channels.create' },
  policies: { icon: IconRoute, create: 'policies.create' },
  events: { icon: IconBolt, create: null },
  deliveries: { icon: IconHistory, create: null },
  mutes: { icon: IconBellOff, create: 'mutes.create' },
  inbox: { icon: IconBell, create: null },
  sendEvent: { icon: IconSend, create: null },
}

const names = Object.keys(destinations) as DestinationName[]

interface Destination {
  id: DestinationName
  to: string
  icon: Icon
  create: `${CreatableName}.create` | null
  page: Loadable
}

/** Returns the pages that the user may open. */
export function useDestinations(): readonly Destination[] {
  const rights = useRights()
  return names
    .filter(id => rights === 'all' || id === 'inbox')
    .map(id => ({ id, to: patterns[id], ...destinations[id], page: pages[id] }))
}

/** The links to the pages. A page's code is fetched as soon as someone looks at its link. */
export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const t = useTranslations()
  const rights = useRights()
  return (
    <nav aria-label={t('shell.navigation')}>
      {useDestinations().map(({ id, to, icon: Picture, page }) => (
        <NavLink key={id} to={to} className="nav-link" {...loadOnIntent(page)} onClick={onNavigate}>
          <Picture size={18} stroke={1.6} aria-hidden />
          <span>{t(`pages.${id}`)}</span>
        </NavLink>
      ))}
      {rights === 'inbox' && (
        <NavLink to={paths.channels()} className="nav-link" onClick={onNavigate}>
          <IconLock size={18} stroke={1.6} aria-hidden />
          <span>{t('shell.why-inbox-only')}</span>
        </NavLink>
      )}
    </nav>
  )
}
