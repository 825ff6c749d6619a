import { useFormatter, useNow } from 'use-intl'

const day = 24 * 60 * 60_000

/** A time to the minute: by its day of the week within six days, else by its date. Null for one that is none. */
export function useSinceText(timestamp: string | undefined): string | null {
  const format = useFormatter()
  const now = useNow()
  const since = new Date(timestamp ?? '')
  if (Number.isNaN(since.getTime())) return null
  const isLately = now.getTime() - since.getTime() < 6 * day
  return format.dateTime(since, {
    ...(isLately ? { weekday: 'short' } : { year: 'numeric', month: 'short', day: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
  })
}
