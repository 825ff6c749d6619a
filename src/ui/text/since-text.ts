import { millisecondsOf } from '~/contract/timestamp'
import { useNow } from './now'
import { useTimeText } from './time-text'

const day = 24 * 60 * 60_000

/**
 * Returns a time, given as a timestamp or in milliseconds since the epoch, to the minute: of today, by its weekday within
 * six days, else by its date; null for a timestamp that cannot be parsed.
 */
export function useSinceText(at: string | number | undefined): string | null {
  const textOf = useTimeText()
  const now = useNow()
  const since = typeof at === 'number' ? at : millisecondsOf(at ?? '')
  if (since === null) return null
  if (textOf(since, 'day') === textOf(now, 'day')) return textOf(since, 'clock')
  return textOf(since, now - since < 6 * day ? 'weekdayMinute' : 'yearMinute')
}
