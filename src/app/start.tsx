import { startTransition, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { loadConfig } from '~/api/session/config'
import type { FailedRow } from '~/api/transport/deferred'
import { forget, hasDeferred } from '~/api/device/kept'
import { createQueryClient } from '~/api/transport/query'
import { demoName, realm, startSession } from '~/api/session/session'
import { mockLock } from '~/contract/mock-lock'
import { guardComposition } from '~/ui/basics/composition'
import { initialLanguage, loadMessages } from '~/ui/loading/locale'
import { lazyPage } from '~/ui/loading/lazy-page'
import { toast } from '~/ui/basics/toast'
import { App } from './app'
import { BootError } from './boot-error'
import { DemoFailure } from './demo-failure'
import { loadPageAt, preloadRows } from './pages'

const RefusedDeletions = lazyPage(() => import('./refused-deletions'))

/**
 * Reads the configuration and the language, then shows the console, or why it cannot start.
 * `startMock` runs the API in this page: it is called in demo mode alone.
 */
export async function start(root: HTMLElement, startMock: () => Promise<unknown>): Promise<void> {
  guardComposition()
  const language = initialLanguage()
  document.documentElement.lang = language
  loadPageAt(location.pathname)
  const loadingMessages = loadMessages(language)
  const react = createRoot(root)
  try {
    const config = await loadConfig()
    const session = startSession(config)
    const { kind } = session
    const isDemo = kind === 'demo'
    if (kind === 'token' || kind === 'signed-out')
      void import('~/api/session/sign-out').then(({ followTabs }) => followTabs()).catch(console.warn)
    const client = createQueryClient()
    const startDemo = () =>
      startMock().catch((cause: unknown) => {
        throw new DemoFailure(cause, !config.demo)
      })
    if (!isDemo) removeMock().catch(console.warn)
    const rows = isDemo || kind === 'signed-out' ? null : preloadRows(client, location, session.rights)
    const [initial] = await Promise.all([loadingMessages, isDemo ? startDemo() : rows])
    // Makes the writes that were pending when a page was left.
    if (hasDeferred(realm()))
      void import('~/api/transport/deferred')
        .then(({ resumeDeferred }) => resumeDeferred(client, reportRefused))
        .catch(console.warn)
    // Rendered in small steps: all at once, it would block a slow device for a third of a second.
    startTransition(() => react.render(<App config={config} client={client} initial={initial} />))
  } catch (error) {
    // A demo that cannot start, for example because workers are not allowed, is not started at the next load.
    forget('session', demoName)
    const initial = await loadingMessages.catch(() => null)
    if (initial) react.render(<BootError initial={initial} error={error} />)
    // Without messages, only the error's own text can be shown.
    else react.render(String(error))
  }
}

const reportRefused = (failures: FailedRow[]) =>
  void toast(
    <Suspense>
      <RefusedDeletions failures={failures} />
    </Suspense>,
    { isBad: true },
  )

/**
 * Removes the worker that an earlier demo has left: a real console does not need it. A demo in another tab does, and
 * holds the lock.
 */
async function removeMock(): Promise<void> {
  // Browsers offer service workers only in secure contexts.
  if (!('serviceWorker' in navigator)) return
  await navigator.locks.request(mockLock, { ifAvailable: true }, async lock => {
    const registrations = lock ? await navigator.serviceWorker.getRegistrations() : []
    const left = registrations.filter(({ active }) =>
      /\/(demo-w|mockServiceW)orker\.js$/.test(active?.scriptURL ?? ''),
    )
    await Promise.all(left.map(registration => registration.unregister()))
  })
}
