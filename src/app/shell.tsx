import { useWindowEvent } from '@mantine/hooks'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Outlet, useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { useClockSkew } from '~/api/device/clock'
import type { Config } from '~/api/session/config'
import { useRights, useSession, wantsRights } from '~/api/session/session'
import { Link } from '~/ui/basics/link'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { IconButton } from '~/ui/basics/icon-button'
import { AfterPage } from '~/ui/loading/after-page'
import { Boundary } from '~/ui/loading/boundary'
import { useEntries } from '~/ui/page/close-to'
import { useFocusKeeper } from '~/ui/basics/focus-keeper'
import { lazyPage } from '~/ui/loading/lazy-page'
import { isPaletteKey, paletteKeys, useShortcuts } from '~/ui/basics/shortcuts'
import { preloadToasts } from '~/ui/basics/toast'
import { ListedKeys } from '~/ui/overlay/listed-keys'
import { Brand } from './brand'
import { ErrorPage } from './error-page'
import { useGoTo } from './go-to'
import { HeldKeys } from './held-keys'
import { InboxBell } from './inbox-bell'
import { KeyQuestion } from './key-question'
import { Later, useLaterTimer } from './later'
import { Navigation, useDestinations } from './navigation'
import { idleAfter, loadPages } from './pages'
import classes from './shell.module.css'

const CommandPalette = lazyPage(() => import('./command-palette'))
const NavigationDrawer = lazyPage(() => import('./navigation-drawer'))
const PreferencesMenu = lazyPage(() => import('./preferences-menu'))
const DemoChip = lazyPage(() => import('~/features/demo/demo-chip'))
const ResendMark = lazyPage(async () => ({ default: (await import('./frame-parts')).ResendMark }))
const RecentPlaces = lazyPage(async () => ({ default: (await import('./frame-parts')).RecentPlaces }))
const OfflineMark = lazyPage(async () => ({ default: (await import('./frame-parts')).OfflineMark }))
const ClockNote = lazyPage(() => import('./clock-note'))
const Tips = lazyPage(async () => ({ default: (await import('./frame-parts')).Tips }))

/** What surrounds every page: header, navigation, and what can be opened from anywhere. */
export function Shell({ config }: { config: Config }) {
  const t = useTranslations()
  useEntries()
  useFocusKeeper()
  useLaterTimer()
  const { pathname } = useLocation()
  const skew = useClockSkew()
  const { kind } = useSession()
  const rights = useRights()
  const [isPaletteOpen, setIsPaletteOpen] = useState(false)
  const [isNavigationOpen, setIsNavigationOpen] = useState(false)
  useEffect(() => {
    const left = new AbortController()
    const wait = setTimeout(() => {
      if (wantsRights()) void import('~/api/connect').then(({ askRights }) => askRights()).catch(() => {})
      void preloadToasts()
      void loadPages(left.signal)
    }, idleAfter)
    return () => {
      clearTimeout(wait)
      left.abort()
    }
  }, [])
  // Keys typed before the palette's code has loaded go to its field.
  const typed = useRef('')
  const closePalette = () => {
    typed.current = ''
    setIsPaletteOpen(false)
  }
  useWindowEvent('keydown', event => {
    if (!isPaletteKey(event)) return
    event.preventDefault()
    setIsPaletteOpen(true)
  })
  usePageKeys()
  return (
    <div className={classes['shell']}>
      <a href="#content" className={classes['skip']}>
        {t('shell.skip')}
      </a>
      <header className={`${classes['header']} screen-only`}>
        <IconButton
          label={t('shell.open-navigation')}
          icon={IconMenu2}
          size="md"
          className={classes['burger']}
          onClick={() => setIsNavigationOpen(true)}
        />
        <Link to="/" className={classes['name']}>
          <Brand />
          <span className={classes['wordmark']}>{config.organizationName || t('app.name')}</span>
        </Link>
        {kind === 'demo' && (
          <AfterPage part={DemoChip} at={pathname} pending={<span className={classes['chip-place']} />}>
            <DemoChip />
          </AfterPage>
        )}
        {rights === 'all' && (
          <Later>
            <ResendMark />
          </Later>
        )}
        {/* The demo needs no network. */}
        {kind !== 'demo' && (
          <Later>
            <OfflineMark />
          </Later>
        )}
        <div className={classes['tools']}>
          <button
            type="button"
            className={classes['search']}
            aria-keyshortcuts="Control+K Meta+K"
            onClick={() => setIsPaletteOpen(true)}
          >
            <IconSearch size={16} aria-hidden />
            <span className={classes['search-word']}>{t('shell.search')}</span>
            <kbd aria-hidden>{paletteKeys}</kbd>
          </button>
          <InboxBell />
          <AfterPage
            part={PreferencesMenu}
            at={pathname}
            pending={<span className={classes['menu-place']} />}
          >
            <PreferencesMenu />
          </AfterPage>
        </div>
      </header>
      <aside className={`${classes['side']} screen-only`}>
        <Navigation />
      </aside>
      <div className={classes['content']}>
        <Boundary>{skew !== 0 && <ClockNote skew={skew} />}</Boundary>
        <main id="content" tabIndex={-1} className={classes['main']}>
          <Boundary at={pathname} failed={(error, retry) => <ErrorPage error={error} retry={retry} />}>
            <Outlet />
          </Boundary>
        </main>
      </div>
      <PartBoundary isFloating pending={<HeldKeys into={typed} cancel={closePalette} />}>
        {isPaletteOpen && <CommandPalette typed={typed} close={closePalette} />}
      </PartBoundary>
      <PartBoundary isFloating>
        {isNavigationOpen && <NavigationDrawer close={() => setIsNavigationOpen(false)} />}
      </PartBoundary>
      <ListedKeys />
      {kind === 'token' && <KeyQuestion />}
      <Later>
        <Tips />
        {rights === 'all' && <RecentPlaces />}
      </Later>
    </div>
  )
}

/** Adds the shortcuts that open the pages that the user has access to. */
function usePageKeys(): void {
  const goTo = useGoTo()
  const destinations = useDestinations()
  useShortcuts(Object.fromEntries(destinations.map(({ id, to }) => [id, () => goTo(to)])))
}
