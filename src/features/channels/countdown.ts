import { useInterval } from '@mantine/hooks'
import { useState } from 'react'
import { deviceNow } from '~/api/device/clock'

/** Whole seconds left of those since a moment, by the clock: a sleeping tab does not stretch them. */
export function useCountdown(seconds: number): { left: number; countFrom: (at: number) => void } {
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
  return { left: Math.max(0, Math.ceil((until - now) / 1000)), countFrom }
}
