import { Suspense, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { ErrorBoundary } from './error-boundary'
import { chunk } from './later'
import { useNow } from './now'

const Tip = chunk(() => import('./tip'))

const exact = { dateStyle: 'medium', timeStyle: 'long' } as const

/** A time of an answer: relative, exact on hover and focus. One that is none is shown as it came. */
export function RelativeTime({ at, tabIndex = 0 }: { at: string; tabIndex?: 0 | -1 }) {
  const format = useFormatter()
  const now = useNow()
  const place = useRef<HTMLTimeElement>(null)
  const [isLookedAt, setIsLookedAt] = useState(false)
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return <span>{at}</span>
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
        {format.relativeTime(date, Math.max(date.getTime(), now))}
      </time>
      {isLookedAt && (
        <ErrorBoundary fallback={() => null}>
          <Suspense>
            <Tip target={place} label={format.dateTime(date, exact)} close={lookAway} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  )
}

/** A time of an answer to the second, with its zone. */
export function ExactTime({ at }: { at: string }) {
  const format = useFormatter()
  const date = new Date(at)
  return <time dateTime={at}>{Number.isNaN(date.getTime()) ? at : format.dateTime(date, exact)}</time>
}

/** A time that may not have come yet. */
export function TimeOrNever({ at }: { at: string | null }) {
  const t = useTranslations()
  return at ? <RelativeTime at={at} /> : <span>{t('common.never')}</span>
}
