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
import { useRights } from '~/api/session'
import { paths } from '~/paths'
import { pages } from './pages'

interface Destination {
  id: 'channels' | 'policies' | 'events' | 'deliveries' | 'mutes' | 'inbox' | 'sendEvent'
  to: string
  icon: Icon
  prefetch: () => void
}

/** The pages of the console, in the order of the navigation and of the command palette. */
const destinations: readonly Destination[] = [
  { id: 'channels', to: paths.channels(), icon: IconBroadcast, prefetch: pages.channels.prefetch },
  { id: 'policies', to: paths.policies(), icon: IconRoute, prefetch: pages.policies.prefetch },
  { id: 'events', to: paths.events(), icon: IconBolt, prefetch: pages.events.prefetch },
  { id: 'deliveries', to: paths.deliveries(), icon: IconHistory, prefetch: pages.deliveries.prefetch },
  { id: 'mutes', to: paths.mutes(), icon: IconBellOff, prefetch: pages.mutes.prefetch },
  { id: 'inbox', to: paths.inbox(), icon: IconBell, prefetch: pages.inbox.prefetch },
  { id: 'sendEvent', to: paths.sendEvent(), icon: IconSend, prefetch: pages.sendEvent.prefetch },
]

/** The pages that are open to whoever is signed in. */
export function useDestinations(): readonly Destination[] {
  const rights = useRights()
  return rights === 'all' ? destinations : destinations.filter(({ id }) => id === 'inbox')
}

/** The links to the pages. A page's code is fetched as soon as somebody looks at its link. */
export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const t = useTranslations()
  const rights = useRights()
  return (
    <nav aria-label={t('shell.navigation')}>
      {useDestinations().map(({ id, to, icon: Picture, prefetch }) => (
        <NavLink
          key={id}
          to={to}
          className="nav-link"
          onPointerEnter={prefetch}
          onFocus={prefetch}
          onClick={onNavigate}
        >
          <Picture size={18} stroke={1.6} aria-hidden />
          {t(`pages.${id}`)}
        </NavLink>
      ))}
      {rights === 'inbox' && (
        <NavLink to={paths.channels()} className="nav-link" onClick={onNavigate}>
          <IconLock size={18} stroke={1.6} aria-hidden />
          {t('shell.why-inbox-only')}
        </NavLink>
      )}
    </nav>
  )
}
