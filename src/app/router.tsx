import { startTransition, useLayoutEffect, useState, type ReactNode } from 'react'
import { Router, UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router-dom'
import { isPageLoadedAt } from './pages'

/**
 * The browser's history, as `BrowserRouter` reads it, but for this: a page whose code is loaded is rendered at once. As a
 * transition, which React renders in small steps, it takes half as long again. A page that still has to load is a
 * transition: the one before it stays until then.
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
