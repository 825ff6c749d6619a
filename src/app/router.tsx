import { startTransition, useLayoutEffect, useState, type ReactNode } from 'react'
import { Router, UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router-dom'
import { isPageLoadedAt } from './pages'

/**
 * Like `BrowserRouter`, except that a page whose code has loaded renders at once. As a transition, which React splits into
 * small steps, it would take 50 % longer. Other pages render as a transition, so the previous page stays until they are
 * ready.
 */
export function ConsoleRouter({ children }: { children: ReactNode }) {
  // Without `v5Compat` the history reports Back and Forward alone.
  const [history] = useState(() => createBrowserHistory({ v5Compat: true }))
  const [{ action, location }, setEntry] = useState({ action: history.action, location: history.location })
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
      {children}
    </Router>
  )
}
