import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { InputButton } from '~/ui/basics/input-button'
import { lazyPage } from '~/ui/loading/lazy-page'
import { PanelButton } from '~/ui/overlay/panel'
import bar from './delivery-filter-bar.module.css'
import { useRangeText } from './range-text'
import type { Time, TimeDraft } from './time-panel'

const TimePanel = lazyPage(() => import('./time-panel'))

/** The time filter: a time in words, a span that ends now, a day, or a range between two local times. */
export function TimeFilter({ value, onChange }: { value: Time; onChange: (time: Time) => void }) {
  const t = useTranslations()
  const text = useRangeText()(value)
  const label = t('deliveries.filter.time')
  // After the log, so that it opens at once, and without a network.
  useEffect(() => void TimePanel.load(), [])
  // Input is kept when the panel closes, until it is applied or the URL has a different range.
  const [draft, setDraft] = useState<TimeDraft>({ of: '', ...untyped })
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

const untyped = { from: null, to: null, text: '' }

const draftOf = ({ from, to }: Time) => `${from} ${to}`
