import { useEffect, useState } from 'react'
import { onSkewChange, serverNow } from '~/api/device/clock'

/** Milliseconds after which a relative time may read differently. */
const interval = 30_000

type Listener = (now: number) => void

const listeners = new Set<Listener>()
let stop: (() => void) | undefined

function start() {
  const notify = () => {
    for (const listener of listeners) listener(serverNow())
  }
  const timer = setInterval(notify, interval)
  const stopListening = onSkewChange(notify)
  return () => {
    clearInterval(timer)
    stopListening()
  }
}

function listen(listener: Listener) {
  listeners.add(listener)
  stop ??= start()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.()
    stop = undefined
  }
}

/** Returns the time by the server's clock, updated twice a minute. All callers share one timer: each row of a list is one. */
export function useNow(): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => listen(setNow), [])
  return now
}
