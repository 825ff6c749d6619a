import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { millisecondsOf } from '~/contract/timestamp'
import { Boundary } from '~/ui/loading/boundary'
import { lazyPage } from '~/ui/loading/lazy-page'
import { useNow } from '~/ui/text/now'
import { useAgeText, useTimeText } from '~/ui/text/time-text'

const Tip = lazyPage(() => import('./tip'))

/** A time of an answer: relative, exact on hover and focus. A timestamp that cannot be parsed is shown as it is. */
export function RelativeTime({ at, tabIndex = 0 }: { at: string; tabIndex?: 0 | -1 }) {
  const textOf = useTimeText()
  const ageOf = useAgeText()
  const now = useNow()
  const place = useRef<HTMLTimeElement>(null)
  const [isLookedAt, setIsLookedAt] = useState(false)
  const moment = millisecondsOf(at)
  if (moment === null) return <span>{at}</span>
  const look = () => setIsLookedAt(true)
  const lookAway = () => setIsLookedAt(false)
  return (
    <>
      <time
        ref={place}
        dateTime={at}
        tabIndex={tabIndex}
        onPointerEnter={look}
        onPointerLeave={lookAway}
        onFocus={look}
        onBlur={lookAway}
      >
        {ageOf(moment, now)}
      </time>
      {isLookedAt && (
        <Boundary>
          <Tip target={place} label={textOf(moment, 'exact')} close={lookAway} />
        </Boundary>
      )}
    </>
  )
}

/** A time of an answer to the second, with its zone. */
export function ExactTime({ at }: { at: string }) {
  const textOf = useTimeText()
  return <time dateTime={at}>{textOf(at, 'exact')}</time>
}

/** A time that may not have come yet. */
export function TimeOrNever({ at }: { at: string | null }) {
  const t = useTranslations()
  return at ? <RelativeTime at={at} /> : <span>{t('common.never')}</span>
}
