import type { Elements } from '~/ui/basics/elements'
import {
  IconBell,
  IconBellOff,
  IconHistory,
  IconBolt,
  IconBroadcast,
  IconLayoutDashboard,
  IconLock,
  IconRocket,
  IconRoute,
  IconSend,
  type Icon,
} from '@tabler/icons-react'
import { memo, useId } from 'react'
import { matchPath, useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { useRights } from '~/api/session/session'
import { paths, patterns, type CreatableName, type DestinationName } from '~/paths'
import { Link } from '~/ui/basics/link'
import { lazyPage, loadOnIntent, type Loadable } from '~/ui/loading/lazy-page'
import type { CountedName } from './counts'
import { Later } from './later'
import classes from './navigation.module.css'
import { pages } from './pages'

const NavigationCount = lazyPage(async () => ({ default: (await import('./frame-parts')).NavigationCount }))

/** The headings of the navigation, in this order. A page without one comes first. */
const groups = [null, 'routing', 'activity', 'tools'] as const

/**
 * The pages of the navigation and of the command palette, in this order. `create` is the palette's label for the page's
 * form that creates a row.
 */
const destinations: {
  [Name in DestinationName]: {
    group: (typeof groups)[number]
    icon: Icon
    create: Name extends CreatableName ? `${Name}.create` : null
    counted: Name extends CountedName ? Name : null
  }
} = {
  overview: { group: null, icon: IconLayoutDashboard, create: null, counted: null },
  channels: { group: 'routing', icon: IconBroadcast, create: 'channels.create', counted: 'channels' },
  policies: { group: 'routing', icon: IconRoute, create: 'policies.create', counted: null },
  events: { group: 'routing', icon: IconBolt, create: null, counted: null },
  mutes: { group: 'routing', icon: IconBellOff, create: 'mutes.create', counted: null },
  deliveries: { group: 'activity', icon: IconHistory, create: null, counted: null },
  deployments: { group: 'activity', icon: IconRocket, create: null, counted: null },
  inbox: { group: 'activity', icon: IconBell, create: null, counted: 'inbox' },
  sendEvent: { group: 'tools', icon: IconSend, create: null, counted: null },
}

const names = Object.keys(destinations) as DestinationName[]

interface Destination {
  id: DestinationName
  to: string
  group: (typeof groups)[number]
  icon: Icon
  create: `${CreatableName}.create` | null
  counted: CountedName | null
  page: Loadable
}

/** Returns the pages that the user may open. */
export function useDestinations(): readonly Destination[] {
  const rights = useRights()
  return names
    .filter(id => rights === 'all' || id === 'inbox')
    .map(id => ({ id, to: patterns[id], ...destinations[id], page: pages[id] }))
}

/** The links to the pages, in groups. Those of a user with the inbox alone need no headings. */
export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const t = useTranslations()
  const all = useDestinations()
  const { pathname } = useLocation()
  const linksTo = (destinations: readonly Destination[]): Elements =>
    destinations.map(destination => (
      <DestinationLink
        key={destination.id}
        {...destination}
        isCurrent={matchPath({ path: destination.to, end: false }, pathname) !== null}
        onNavigate={onNavigate}
      />
    ))
  const isLimited = useRights() === 'inbox'
  if (isLimited) {
    const links: Elements = linksTo(all)
    return (
      <nav aria-label={t('shell.navigation')}>
        {links}
        <Link to={paths.channels()} className={classes['link']} onClick={onNavigate}>
          <IconLock size={18} stroke={1.6} aria-hidden />
          <span>{t('shell.why-inbox-only')}</span>
        </Link>
      </nav>
    )
  }
  return (
    <nav aria-label={t('shell.navigation')}>
      {groups.map(group => {
        const links: Elements = linksTo(all.filter(destination => destination.group === group))
        if (group === null) return links
        return (
          <div key={group} role="group" aria-label={t(`shell.group.${group}`)} className={classes['group']}>
            <div aria-hidden className={classes['group-name']}>
              {t(`shell.group.${group}`)}
            </div>
            {links}
          </div>
        )
      })}
    </nav>
  )
}

/** A link to a page, and its count. The page's code is fetched as soon as someone looks at its link. */
const DestinationLink = memo(PlainDestinationLink)

function PlainDestinationLink({
  id,
  to,
  icon: Picture,
  page,
  counted,
  isCurrent,
  onNavigate,
}: Destination & { isCurrent: boolean; onNavigate: (() => void) | undefined }) {
  const t = useTranslations()
  const countId = useId()
  return (
    <div className={classes['place']}>
      <Link
        to={to}
        className={classes['link']}
        aria-current={isCurrent ? 'page' : undefined}
        aria-describedby={counted ? countId : undefined}
        {...loadOnIntent(page)}
        onClick={onNavigate}
      >
        <Picture size={18} stroke={1.6} aria-hidden />
        <span>{t(`pages.${id}`)}</span>
      </Link>
      {counted && (
        <Later>
          <NavigationCount of={counted} id={countId} />
        </Later>
      )}
    </div>
  )
}
