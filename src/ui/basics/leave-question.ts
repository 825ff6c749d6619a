import { useEffect } from 'react'

/** Has the browser ask before the console is left, for as long as something would not be finished. */
export function useLeaveQuestion(isUnfinished: boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    if (isUnfinished) addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnfinished])
}
