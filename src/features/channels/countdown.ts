import { useInterval } from '@mantine/hooks'
import { useState } from 'react'
import { deviceNow } from '~/api/device/clock'

/** Whole seconds until a moment that `restart` sets, by the clock: a sleeping tab does not stretch it. */
export function useCountdown(seconds: number): { left: number; restart: () => void } {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  const ticking = useInterval(() => {
    setNow(deviceNow())
    if (deviceNow() >= until) ticking.stop()
  }, 250)
  const restart = () => {
    setNow(deviceNow())
    setUntil(deviceNow() + seconds * 1000)
    ticking.start()
  }
  return { left: Math.max(0, Math.ceil((until - now) / 1000)), restart }
}
