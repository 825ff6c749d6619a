import { useFormatter } from 'use-intl'

/** A time to the second, as a log has it; one that is none as it came. */
export function useTimeText(): (timestamp: string) => string {
  const format = useFormatter()
  return timestamp => {
    const date = new Date(timestamp)
    if (Number.isNaN(date.getTime())) return timestamp
    return format.dateTime(date, {
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      second: '2-digit',
    })
  }
}
