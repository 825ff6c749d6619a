import { useFormatter } from 'use-intl'
import type { Bucket } from '~/model/health'

const day = 24 * 60 * 60_000

/** Words for a stretch of time: its day, and its hours if it is shorter. */
export function useBucketText(): (bucket: Pick<Bucket, 'from' | 'until'>) => string {
  const format = useFormatter()
  return ({ from, until }) => {
    const date = { month: 'short', day: 'numeric' } as const
    if (until - from > day) return format.dateTimeRange(new Date(from), new Date(until - 1), date)
    if (until - from === day) return format.dateTime(new Date(from), { ...date, weekday: 'short' })
    return format.dateTimeRange(new Date(from), new Date(until), {
      ...date,
      hour: 'numeric',
      minute: '2-digit',
    })
  }
}
