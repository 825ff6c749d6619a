import { millisecondsOf } from '~/contract/timestamp'
import { useNow } from './now'
import { useTimeText } from './time-text'

const day = 24 * 60 * 60_000

/** Returns a time to the minute: of today, by its weekday within six days, else by its date; null for a timestamp that cannot be parsed. */
export function useSinceText(timestamp: string | undefined): string | null {
  const textOf = useTimeText()
  const now = useNow()
  const since = millisecondsOf(timestamp ?? '')
  if (since === null) return null
  if (textOf(since, 'day') === textOf(now, 'day')) return textOf(since, 'clock')
  return textOf(since, now - since < 6 * day ? 'weekdayMinute' : 'yearMinute')
}
