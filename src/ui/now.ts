import { useEffect, useState } from 'react'

/** Milliseconds after which a relative time may read differently. */
const interval = 30_000

type Listener = (now: number) => void

const listeners = new Set<Listener>()
let timer: ReturnType<typeof setInterval> | undefined

function listen(listener: Listener) {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const tell of listeners) tell(Date.now())
  }, interval)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The time, anew twice a minute. All share one timer: a list has a relative time in each row. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => listen(setNow), [])
  return now
}
