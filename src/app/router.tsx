import { startTransition, useLayoutEffect, useState, type ReactNode } from 'react'
import { Router, UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router-dom'
import { LeaveGuardContext, type LeaveGuard } from '~/ui/page/leave-guard'
import { guardedHistory } from './guarded-history'
import { isPageLoadedAt } from './pages'

/**
 * Like `BrowserRouter`, except that a page whose code has loaded renders at once. As a transition, which React splits into
 * small steps, it would take 50 % longer. Other pages render as a transition, so the previous page stays until they are
 * ready.
 */
export function ConsoleRouter({ children }: { children: ReactNode }) {
  const [{ browser, guard, history }] = useState(createHistory)
  const [{ action, location }, setEntry] = useState({ action: browser.action, location: browser.location })
  useLayoutEffect(
    () =>
      history.listen(entry => {
        if (isPageLoadedAt(entry.location.pathname)) setEntry(entry)
        else startTransition(() => setEntry(entry))
      }),
    [history],
  )
  return (
    <Router navigator={history} location={location} navigationType={action}>
      <LeaveGuardContext value={guard}>{children}</LeaveGuardContext>
    </Router>
  )
}

/** Creates the history, and the ref in which a page sets its guard. */
function createHistory() {
  // Without `v5Compat`, the history reports only Back and Forward.
  const browser = createBrowserHistory({ v5Compat: true })
  const guard: { current: LeaveGuard | null } = { current: null }
  return { browser, guard, history: guardedHistory(browser, guard) }
}
