import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { instantOf } from '~/model/time-range'
import { startOfDay } from '~/model/zone'
import { Button } from '~/ui/basics/button'
import { Stack } from '~/ui/basics/flex'
import { InputButton } from '~/ui/basics/input-button'
import { PanelButton } from '~/ui/overlay/panel'
import { useNow } from '~/ui/text/now'
import { useZone } from '~/ui/text/time-text'
import bar from './delivery-filter-bar.module.css'
import { spanNames, type DeliveryState } from '~/features/deliveries/delivery-filters'
import { useRangeText } from './range-text'
import classes from './time-filter.module.css'
import { TimeRangeForm, type RangeDraft } from './time-range-form'
import { TypedTimeForm } from './typed-time-form'

type Time = Pick<DeliveryState, 'last' | 'from' | 'to'>

/** The time filter: a time in words, a span that ends now, a day, or a range between two local times. */
export function TimeFilter({ value, onChange }: { value: Time; onChange: (time: Time) => void }) {
  const t = useTranslations()
  const text = useRangeText()(value)
  const label = t('deliveries.filter.time')
  // Input is kept when the panel closes, until it is applied or the URL has a different range.
  const [draft, setDraft] = useState<Draft>({ of: '', ...untyped })
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
          draft={draft.of === draftOf(value) ? draft : { of: draftOf(value), ...untyped }}
          setDraft={setDraft}
          onChange={time => {
            setDraft({ of: draftOf(time), ...untyped })
            onChange(time)
            close()
          }}
        />
      )}
    </PanelButton>
  )
}

/** Input that has not been applied yet. */
interface Draft extends RangeDraft {
  /** The range in the URL when it was typed. */
  of: string
  /** The time in words. */
  text: string
}

const untyped = { from: null, to: null, text: '' }

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
  const now = useNow()
  const isTyped = draft.from !== null || draft.to !== null
  const day = (daysAgo: number): Time => ({
    last: '',
    from: instantOf(startOfDay(now, daysAgo, zone)),
    to: instantOf(startOfDay(now, daysAgo - 1, zone)),
  })
  const presets = [
    { name: t('deliveries.filter.any-time'), time: { last: '', from: '', to: '' } },
    ...spanNames.map(last => ({
      name: t(`deliveries.filter.last.${last}`),
      time: { last, from: '', to: '' },
    })),
    { name: t('deliveries.day.today'), time: day(0) },
    { name: t('deliveries.day.yesterday'), time: day(1) },
  ] satisfies { name: string; time: Time }[]
  return (
    <Stack gap="xs">
      <TypedTimeForm
        text={draft.text}
        setText={text => setDraft({ ...draft, text })}
        choose={range => onChange({ last: '', ...range })}
      />
      <ul className={classes['presets']}>
        {presets.map(({ name, time }) => (
          <li key={name}>
            <Button
              size="xs"
              variant="subtle"
              aria-pressed={nameOf(value) === nameOf(time)}
              onClick={() => onChange(time)}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
      <details className={classes['exact']} open={Boolean(value.from || value.to || isTyped)}>
        <summary>{t('deliveries.range.exact')}</summary>
        <TimeRangeForm
          value={value}
          draft={draft}
          setDraft={fields => setDraft({ ...draft, ...fields })}
          choose={range => onChange({ last: '', ...range })}
        />
      </details>
    </Stack>
  )
}

const nameOf = ({ last, from, to }: Time) => (from || to ? `${from} ${to}` : last)
