import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import { useZone } from '~/ui/text/time-text'
import { daysOf, type LogDay } from './log-days'
import type { ShownRows } from './shown-deliveries'

/** Whether the log shows cards instead of rows. */
export const useHasCards = () => useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })

const noDays: readonly LogDay[] = []

/** Returns the days that have a heading in the log, the same ones until a row or the zone changes. A card has its own date. */
export function useShownDays(rows: ShownRows['rows']): readonly LogDay[] {
  const hasCards = useHasCards()
  const zone = useZone()
  return useMemo(() => {
    if (hasCards) return noDays
    const timeAt = (index: number) => {
      const row = rows?.[index]
      if (!row) return null
      return 'first' in row ? row.first.at : row.at
    }
    return daysOf(rows?.length ?? 0, timeAt, zone)
  }, [rows, hasCards, zone])
}
