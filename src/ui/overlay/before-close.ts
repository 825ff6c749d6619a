import { createContext, useContext, useEffect, type RefObject } from 'react'
import { useStable } from '~/ui/basics/stable'

/** Closes with `close`, at once or after a question. */
type BeforeClose = (close: () => void) => void

/** What the content of a drawer does before the drawer closes. */
export const BeforeCloseContext = createContext<RefObject<BeforeClose | null>>({ current: null })

/** Lets the content of a drawer decide whether the drawer closes when the user closes it. */
export function useBeforeClose(beforeClose: BeforeClose): void {
  const place = useContext(BeforeCloseContext)
  const decide = useStable(beforeClose)
  useEffect(() => {
    place.current = decide
    return () => {
      place.current = null
    }
  }, [place, decide])
}
