import { useEffect, type ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import { createStore, useStore } from '~/api/device/store'
import { Boundary } from '~/ui/loading/boundary'

/** Milliseconds during which only the first page uses the network. */
const firstPageTime = 1000

const isLater = createStore(false)

/** Renders the content of every `Later` after that time. */
export function useLaterTimer(): void {
  useEffect(() => {
    const wait = setTimeout(() => isLater.set(true), firstPageTime)
    return () => clearTimeout(wait)
  }, [])
}

/** Parts of the frame that the first page does not need. `until` is shown until their code has loaded, and if it can't be loaded. */
export function Later({ until = null, children }: { until?: ReactNode; children: ReactNode }) {
  const { pathname } = useLocation()
  if (!useStore(isLater)) return until
  return (
    <Boundary at={pathname} pending={until} failed={() => until}>
      {children}
    </Boundary>
  )
}
