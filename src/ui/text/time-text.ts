import { useCallback } from 'react'
import { useFormatter, useLocale, useTimeZone, useTranslations } from 'use-intl'
import { serverNow } from '~/api/device/clock'
import { millisecondsOf } from '~/contract/timestamp'
import { isRepeated, offsetAt } from '~/model/zone'
import { localZone, padsHours } from './format-locale'

const clock = { hour: 'numeric', minute: '2-digit' } as const
const day = { month: 'short', day: 'numeric' } as const

/** What a time shows, in the order and with the clock of the reader's region. */
const styles = {
  /** With its zone: to be quoted. */
  exact: { dateStyle: 'medium', timeStyle: 'long' },
  /** With its year. */
  full: { dateStyle: 'medium', timeStyle: 'medium' },
  /** Of a log. */
  second: { ...day, ...clock, second: '2-digit' },
  minute: { ...day, ...clock },
  yearMinute: { year: 'numeric', ...day, ...clock },
  weekdayMinute: { weekday: 'short', ...clock },
  weekday: { weekday: 'short', ...day },
  day,
  clock,
  /** Of a log, under the heading of its day. */
  clockSecond: { ...clock, second: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

type Style = keyof typeof styles

/** Returns the options of a style. The name of the zone distinguishes the two occurrences of an hour that clocks repeat. */
function optionsOf(style: Style, locale: string, withZone: boolean) {
  const options = styles[style]
  if ('timeStyle' in options) return withZone ? ({ ...options, timeStyle: 'long' } as const) : options
  if (!('hour' in options)) return options
  const hour = padsHours(locale) ? '2-digit' : 'numeric'
  return withZone ? ({ ...options, hour, timeZoneName: 'short' } as const) : ({ ...options, hour } as const)
}

/** Milliseconds from now at which a day without its year could be taken for another one. */
const FAR = 300 * 24 * 60 * 60_000

/** The year of a day, where it does not go without saying. */
const yearOf = (moment: number) =>
  Math.abs(moment - serverNow()) > FAR ? ({ year: 'numeric' } as const) : {}

/** The time zone that times are shown in. */
export const useZone = (): string => useTimeZone() ?? localZone()

/** Returns how to write that time zone, such as “America/New York”. */
export const useZoneName = (): string => useZone().replaceAll('_', ' ')

/**
 * Returns how to write a time, given as a timestamp of the service or in milliseconds since the epoch. A timestamp that
 * cannot be parsed is written as it is.
 */
export function useTimeText(): (at: string | number, style: Style) => string {
  const format = useFormatter()
  const locale = useLocale()
  const given = useTimeZone()
  return useCallback(
    (at, style) => {
      const moment = typeof at === 'string' ? millisecondsOf(at) : at
      if (moment === null) return String(at)
      // Not before a time is written: many that are shown as ages never are.
      const timeZone = given ?? localZone()
      const options = { timeZone, ...optionsOf(style, locale, isRepeated(moment, timeZone)) }
      return format.dateTime(moment, 'month' in options ? { ...yearOf(moment), ...options } : options)
    },
    [format, locale, given],
  )
}

/** Returns how to write how long ago a moment was. One that is still ahead by the other clock is now. */
export function useAgeText(): (moment: number, now: number) => string {
  const format = useFormatter()
  return (moment, now) => format.relativeTime(moment, Math.max(moment, now))
}

/** A span of time in milliseconds since the epoch, `until` excluded, and how many local days it covers. */
interface Span {
  from: number
  until: number
  days: number
}

/** Returns how to write a span of time: its days, or its hours if it is shorter than a day. */
export function useSpanText(): (span: Span) => string {
  const t = useTranslations()
  const format = useFormatter()
  const locale = useLocale()
  const zone = useZone()
  return ({ from, until, days }) => {
    const context = { timeZone: zone, ...yearOf(from) }
    if (days === 1) return format.dateTime(from, { ...context, ...styles.weekday })
    if (days > 1) return format.dateTimeRange(from, until - 1, { ...context, ...day })
    const isPlain = offsetAt(from, zone) === offsetAt(until, zone)
    if (isPlain && !isRepeated(from, zone) && !isRepeated(until, zone))
      return format.dateTimeRange(from, until, { ...context, ...optionsOf('minute', locale, false) })
    // A range names the zone once, which says nothing where it changes.
    return t('health.span', {
      from: format.dateTime(from, { ...context, ...optionsOf('minute', locale, true) }),
      until: format.dateTime(until, { timeZone: zone, ...optionsOf('clock', locale, true) }),
    })
  }
}
