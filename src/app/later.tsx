import { useEffect, type ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import { createStore, useStore } from '~/api/device/store'
import { Boundary } from '~/ui/loading/boundary'

/** Milliseconds in which the page that the user came for has the network to itself. */
const firstPageTime = 1000

const isLater = createStore(false)

/** Lets in what waits for the first page, once that has had its time. */
export function useLaterTimer(): void {
  useEffect(() => {
    const wait = setTimeout(() => isLater.set(true), firstPageTime)
    return () => clearTimeout(wait)
  }, [])
}

/** Parts of the frame that the first page does not need. `until` is shown until their code is here, and if it can't be loaded. */
export function Later({ until = null, children }: { until?: ReactNode; children: ReactNode }) {
  const { pathname } = useLocation()
  if (!useStore(isLater)) return until
  return (
    <Boundary at={pathname} pending={until} failed={() => until}>
      {children}
    </Boundary>
  )
}
