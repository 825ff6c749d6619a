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
import { paths } from '~/paths'
import { loadOnIntent, type Loadable } from '~/ui/loading/lazy-page'
import { pages } from './pages'

interface Destination {
  id: 'channels' | 'policies' | 'events' | 'deliveries' | 'mutes' | 'inbox' | 'sendEvent'
  to: string
  icon: Icon
  page: Loadable
}

/** The pages of the console, in the order of the navigation and of the command palette. */
const destinations: readonly Destination[] = [
  { id: 'channels', to: paths.channels(), icon: IconBroadcast, page: pages.channels },
  { id: 'policies', to: paths.policies(), icon: IconRoute, page: pages.policies },
  { id: 'events', to: paths.events(), icon: IconBolt, page: pages.events },
  { id: 'deliveries', to: paths.deliveries(), icon: IconHistory, page: pages.deliveries },
  { id: 'mutes', to: paths.mutes(), icon: IconBellOff, page: pages.mutes },
  { id: 'inbox', to: paths.inbox(), icon: IconBell, page: pages.inbox },
  { id: 'sendEvent', to: paths.sendEvent(), icon: IconSend, page: pages.sendEvent },
]

/** Returns the pages that the user may open. */
export function useDestinations(): readonly Destination[] {
  const rights = useRights()
  return rights === 'all' ? destinations : destinations.filter(({ id }) => id === 'inbox')
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
