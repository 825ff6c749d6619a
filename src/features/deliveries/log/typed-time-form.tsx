import { useId, useState, type KeyboardEvent } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { serverNow } from '~/api/device/clock'
import { instantOf, type TimeRange } from '~/model/time-range'
import { typedTime, type TypedTime } from '~/model/typed-time'
import { Button } from '~/ui/basics/button'
import { PlainInput } from '~/ui/basics/input'
import { Text } from '~/ui/basics/text'
import { isDayFirst } from '~/ui/text/format-locale'
import { useZone, useZoneName } from '~/ui/text/time-text'
import type { DeliveryState } from '~/features/deliveries/delivery-filters'
import { useRangeText } from './range-text'
import classes from './time-panel.module.css'

/** How many minutes before and after a typed moment to offer. Enter selects the first. */
const margins = [5, 30]

interface Offer {
  range: Pick<DeliveryState, 'from' | 'to'>
  /** The minutes before and after a moment; null for a range. */
  margin: number | null
}

/**
 * A field for a time in words, with the ranges that it may mean. Enter selects the first, a click any of them; the arrow
 * keys move between them and the field.
 */
export function TypedTimeForm({
  text,
  setText,
  choose,
}: {
  text: string
  setText: (text: string) => void
  choose: (range: Offer['range']) => void
}) {
  const t = useTranslations()
  const id = useId()
  const zone = useZone()
  const zoneName = useZoneName()
  const locale = useLocale()
  // When the text was typed, or the panel opened: the offers don't change while the user chooses one.
  const [now, setNow] = useState(serverNow)
  const rangeText = useRangeText()
  const [isRefused, setIsRefused] = useState(false)
  const time = typedTime(text, { now, zone, isDayFirst: isDayFirst(locale) })
  const isFuture = time !== null && (time.kind === 'moment' ? time.at : time.since) > now
  const offers = isFuture ? [] : offersOf(time)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (offers[0]) choose(offers[0].range)
        else setIsRefused(text.trim() !== '')
      }}
    >
      <div className={classes['field']}>
        <label htmlFor={id}>{t('deliveries.range.typed')}</label>
        <PlainInput
          id={id}
          autoComplete="off"
          enterKeyHint="search"
          placeholder={t('deliveries.range.example')}
          value={text}
          aria-invalid={isRefused || isFuture}
          aria-describedby={`${id}-zone ${id}-offers`}
          onKeyDown={moveFocus}
          onChange={({ currentTarget }) => {
            setIsRefused(false)
            setNow(serverNow())
            setText(currentTarget.value)
          }}
        />
      </div>
      <div id={`${id}-offers`} role="status">
        {(isRefused || isFuture) && (
          <Text tone="bad" size="xs">
            {t(isFuture ? 'deliveries.range.future' : 'deliveries.range.not-understood')}
          </Text>
        )}
        {offers.length > 0 && (
          <ul className={classes['offers']} aria-label={t('deliveries.range.offers')}>
            {offers.map(({ range, margin }) => (
              <li key={range.from}>
                <Button size="xs" variant="default" onKeyDown={moveFocus} onClick={() => choose(range)}>
                  <span>{rangeText({ last: '', ...range })}</span>{' '}
                  {margin !== null && <span>{t('deliveries.range.minutes', { count: margin })}</span>}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Text tone="dimmed" size="xs" id={`${id}-zone`}>
        {t('overview.range.zone', { zone: zoneName })}
      </Text>
    </form>
  )
}

/** Moves the focus to the next or previous of the field and its offers. */
function moveFocus(event: KeyboardEvent<HTMLInputElement | HTMLButtonElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const stops = [...(event.currentTarget.form?.querySelectorAll<HTMLElement>('input, button') ?? [])]
  const index = stops.findIndex(stop => stop === document.activeElement)
  stops[index + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}

/** Returns the ranges that a typed time may mean, most likely first. */
function offersOf(time: TypedTime | null): Offer[] {
  if (time === null) return []
  if (time.kind === 'range') return [{ range: rangeOf(time), margin: null }]
  return margins.map(margin => {
    const around = { since: time.at - margin * 60_000, until: time.at + margin * 60_000 }
    return { range: rangeOf(around), margin }
  })
}

const rangeOf = ({ since, until }: TimeRange): Offer['range'] => ({
  from: instantOf(since),
  to: Number.isFinite(until) ? instantOf(until) : '',
})
