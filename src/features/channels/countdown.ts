import { useInterval } from '@mantine/hooks'
import { useState } from 'react'
import { deviceNow } from '~/api/device/clock'

interface Countdown {
  left: number
  countFrom: (at: number) => void
  reset: () => void
}

/** Whole seconds left of those since a moment, by the clock: a sleeping tab does not stretch them. */
export function useCountdown(seconds: number): Countdown {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  const ticking = useInterval(() => {
    setNow(deviceNow())
    if (deviceNow() >= until) ticking.stop()
  }, 250)
  const countFrom = (at: number) => {
    setNow(deviceNow())
    setUntil(at + seconds * 1000)
    ticking.start()
  }
  const reset = () => {
    ticking.stop()
    setUntil(0)
  }
  return { left: Math.max(0, Math.ceil((until - now) / 1000)), countFrom, reset }
}
