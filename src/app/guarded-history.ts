import type { RefObject } from 'react'
import { NavigationType, type UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router-dom'
import type { LeaveGuard } from '~/ui/page/leave-guard'

type BrowserHistory = ReturnType<typeof createBrowserHistory>
type Listener = Parameters<BrowserHistory['listen']>[0]

/**
 * Returns a history that leaves a page only if its guard allows it. React Router's `useBlocker` would require a data
 * router. Changes of the query and hash don't count as leaving. Back and Forward are reported after they have happened,
 * so they are reversed while the user is being asked.
 */
export function guardedHistory(history: BrowserHistory, guard: RefObject<LeaveGuard | null>) {
  let shown = history.location.pathname
  /** The answer that is awaited. */
  let asked: Promise<boolean> | null = null
  /** Goes to another page, immediately or after the user agrees. Returns whether it went immediately. */
  const leave = (pathname: string | undefined, go: () => void): boolean => {
    const answer = pathname === undefined || pathname === shown || (guard.current?.() ?? true)
    if (answer === true) {
      go()
      return true
    }
    asked = answer
    void answer.then(mayLeave => {
      if (asked === answer) asked = null
      if (mayLeave) go()
    })
    return false
  }
  const pathnameOf = (to: Parameters<BrowserHistory['push']>[0]) =>
    typeof to === 'string' ? new URL(to, window.location.href).pathname : to.pathname
  return {
    createHref: history.createHref,
    encodeLocation: history.encodeLocation,
    go: history.go,
    push: (...entry: Parameters<BrowserHistory['push']>) =>
      void leave(pathnameOf(entry[0]), () => history.push(...entry)),
    replace: (...entry: Parameters<BrowserHistory['replace']>) =>
      void leave(pathnameOf(entry[0]), () => history.replace(...entry)),
    listen: (listener: Listener) => {
      // How far Back and Forward have gone from the shown page without having been reversed yet.
      let away = 0
      return history.listen(update => {
        const { delta } = update
        const { pathname } = update.location
        const show = () => {
          shown = pathname
          listener(update)
        }
        if (update.action !== NavigationType.Pop || !delta) return show()
        const isBeingReversed = away !== 0
        away += delta
        if (!isBeingReversed && !asked) {
          let isAtOnce = true
          isAtOnce = leave(pathname, () => (isAtOnce ? show() : history.go(delta)))
          if (isAtOnce) away = 0
        }
        // Not one by one: while several are under way, the browser may skip a step.
        if (away !== 0) history.go(-away)
      })
    },
  }
}
