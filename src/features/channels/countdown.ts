import { useInterval } from '@mantine/hooks'
import { useState } from 'react'

/** Whole seconds until a moment that `restart` sets, by the clock: a sleeping tab does not stretch it. */
export function useCountdown(seconds: number): { left: number; restart: () => void } {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  const ticking = useInterval(() => {
    setNow(Date.now())
    if (Date.now() >= until) ticking.stop()
  }, 250)
  const restart = () => {
    setNow(Date.now())
    setUntil(Date.now() + seconds * 1000)
    ticking.start()
  }
  return { left: Math.max(0, Math.ceil((until - now) / 1000)), restart }
}
