import { createContext, useContext, useEffect, type RefObject } from 'react'

/** Returns whether the user may leave the page: `true`, or a promise if the user has to be asked. */
export type LeaveGuard = () => true | Promise<boolean>

/** The ref in which the router finds the page's guard. */
export const LeaveGuardContext = createContext<RefObject<LeaveGuard | null>>({ current: null })

/** Lets a component decide whether the user may leave its page by Back, a link, or any other navigation. */
export function useLeaveGuard(guard: LeaveGuard): void {
  const place = useContext(LeaveGuardContext)
  useEffect(() => {
    place.current = guard
    return () => {
      place.current = null
    }
  })
}
