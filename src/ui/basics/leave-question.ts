import { useEffect } from 'react'

/** Makes the browser ask for confirmation before the user leaves the console while something is unfinished. */
export function useLeaveQuestion(isUnfinished: boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    if (isUnfinished) addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnfinished])
}
