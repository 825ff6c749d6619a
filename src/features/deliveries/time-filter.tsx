import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { millisecondsOf } from '~/contract/timestamp'
import { instantOf, localText, momentOfText } from '~/model/time-range'
import { Button } from '~/ui/basics/button'
import type { Elements } from '~/ui/basics/elements'
import { Stack } from '~/ui/basics/flex'
import { InputButton } from '~/ui/basics/input-button'
import { Text } from '~/ui/basics/text'
import { PanelButton } from '~/ui/overlay/panel'
import { useSpanText, useTimeText, useZone } from '~/ui/text/time-text'
import bar from './delivery-filter-bar.module.css'
import { spanNames, type DeliveryState } from './delivery-filters'
import { TimeField } from './time-field'
import classes from './time-filter.module.css'

type Time = Pick<DeliveryState, 'last' | 'from' | 'to'>

/** The time filter: a span that ends now, or a range from one local time to another. */
export function TimeFilter({ value, onChange }: { value: Time; onChange: (time: Time) => void }) {
  const t = useTranslations()
  const text = useRangeText()(value)
  const label = t('deliveries.filter.time')
  // Input is kept when the panel closes, until it is applied or the URL has a different range.
  const [draft, setDraft] = useState<Draft>({ of: '', from: null, to: null })
  return (
    <PanelButton
      className={`filter-picker ${value.from || value.to ? bar['range'] : ''}`}
      label={label}
      button={props => (
        <InputButton aria-label={`${label}: ${text}`} title={text} {...props}>
          {text}
        </InputButton>
      )}
    >
      {close => (
        <TimePanel
          value={value}
          draft={draft.of === draftOf(value) ? draft : { of: draftOf(value), from: null, to: null }}
          setDraft={setDraft}
          onChange={time => {
            setDraft({ of: draftOf(time), from: null, to: null })
            onChange(time)
            close()
          }}
        />
      )}
    </PanelButton>
  )
}

/** The text typed into each field; null if it still shows the range of the URL. */
interface Draft {
  /** The range that the fields showed when it was typed. */
  of: string
  from: string | null
  to: string | null
}

const draftOf = ({ from, to }: Time) => `${from} ${to}`

function TimePanel({
  value,
  draft,
  setDraft,
  onChange,
}: {
  value: Time
  draft: Draft
  setDraft: (draft: Draft) => void
  onChange: (time: Time) => void
}) {
  const t = useTranslations()
  const zone = useZone()
  const [isChecked, setIsChecked] = useState(false)
  const edges = edgesOf(value, draft, zone)
  const isReversed = edges.from != null && edges.to != null && edges.to <= edges.from
  const errors = {
    from: edges.from === undefined ? t('deliveries.range.invalid') : null,
    to:
      edges.to === undefined
        ? t('deliveries.range.invalid')
        : isReversed
          ? t('deliveries.range.reversed')
          : null,
  }
  // Errors in the URL's range are shown at once, errors in typed input only when it is submitted.
  const isTyped = draft.from !== null || draft.to !== null
  const shownErrors = isChecked || !isTyped ? errors : { from: null, to: null }
  const apply = () => {
    setIsChecked(true)
    if (errors.from !== null || errors.to !== null) return
    const instant = (moment: number | null | undefined) => (moment == null ? '' : instantOf(moment))
    onChange({ last: '', from: instant(edges.from), to: instant(edges.to) })
  }
  const spans: Elements = (
    <ul className={classes['spans']}>
      {(['', ...spanNames] as const).map(last => (
        <li key={last}>
          <Button
            size="xs"
            variant="subtle"
            aria-pressed={!value.from && !value.to && value.last === last}
            onClick={() => onChange({ last, from: '', to: '' })}
          >
            {last === '' ? t('deliveries.filter.any-time') : t(`deliveries.filter.last.${last}`)}
          </Button>
        </li>
      ))}
    </ul>
  )
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        apply()
      }}
    >
      <Stack gap="xs">
        {spans}
        {(['from', 'to'] as const).map(edge => (
          <TimeField
            key={edge}
            label={t(`deliveries.range.${edge}`)}
            value={draft[edge] ?? textOf(value[edge], zone)}
            error={shownErrors[edge]}
            onChange={text => {
              setIsChecked(false)
              setDraft({ ...draft, [edge]: text })
            }}
          />
        ))}
        <Text tone="dimmed" size="xs">
          {t('overview.range.zone', { zone })}
        </Text>
        <Button type="submit" size="xs">
          {t('deliveries.range.apply')}
        </Button>
      </Stack>
    </form>
  )
}

/** Returns what a field shows for a time from the URL. */
function textOf(instant: string, zone: string): string {
  const moment = millisecondsOf(instant)
  return moment === null ? '' : localText(moment, zone)
}

/**
 * Returns the moment of each field: null if it is empty, undefined if it is not a valid time. An unchanged field keeps
 * its seconds, and which of two repeated hours it is in.
 */
function edgesOf(value: Time, draft: Draft, zone: string) {
  const momentOf = (edge: 'from' | 'to') => {
    const typed = draft[edge]
    if (typed === null || typed === textOf(value[edge], zone)) return millisecondsOf(value[edge])
    if (typed === '') return null
    return momentOfText(typed, zone, edge === 'from' ? 'since' : 'until') ?? undefined
  }
  return { from: momentOf('from'), to: momentOf('to') }
}

/** Returns a function that describes the selected time. */
function useRangeText(): (time: Time) => string {
  const t = useTranslations()
  const timeOf = useTimeText()
  const spanOf = useSpanText()
  return ({ last, from, to }) => {
    const [since, until] = [millisecondsOf(from), millisecondsOf(to)]
    if (since !== null && until !== null && since < until) return spanOf({ from: since, until, days: 0 })
    if (since !== null && until !== null)
      return t('health.span', { from: timeOf(since, 'minute'), until: timeOf(until, 'minute') })
    if (since !== null) return t('deliveries.range.since', { time: timeOf(since, 'minute') })
    if (until !== null) return t('deliveries.range.until', { time: timeOf(until, 'minute') })
    return last === '' ? t('deliveries.filter.any-time') : t(`deliveries.filter.last.${last}`)
  }
}
