import { createContext, useContext, useEffect, type RefObject } from 'react'

/** Returns whether the page may be left: at once, or once the user has answered. */
export type LeaveGuard = () => true | Promise<boolean>

/** Where the router finds the guard of the page. */
export const LeaveGuardContext = createContext<RefObject<LeaveGuard | null>>({ current: null })

/** Lets a part of the page decide whether the user leaves it by Back, a link, or any other navigation. */
export function useLeaveGuard(guard: LeaveGuard): void {
  const place = useContext(LeaveGuardContext)
  useEffect(() => {
    place.current = guard
    return () => {
      place.current = null
    }
  })
}
