import { useTranslations } from 'use-intl'
import { inStrip, stripLength, stripOutcomeOf, type StripOutcome } from '~/model/outcome-strip'
import type { Notification } from '~/model/notifications'
import { Text } from '~/ui/basics/text'
import classes from './outcome-strip.module.css'

/** From the worst to the best: the order of the paths and of the words. Heights differ, so that colors need not be seen. */
const heights: Record<StripOutcome, number> = { failed: 16, retried: 12, open: 4, resent: 10, delivered: 8 }
const outcomes = Object.keys(heights) as StripOutcome[]

/** Pixels of the picture, which the large form stretches. */
const [barWidth, gap, height] = [4, 1, 16]
const barStep = barWidth + gap

/**
 * How the newest notifications of a channel or policy ended: one bar each, the newest at the right, and the same in
 * words as its tip and for screen readers. They are given newest first.
 */
export function OutcomeStrip({
  notifications,
  marked,
  isLarge = false,
}: {
  notifications: readonly Notification[]
  /** The ID of the notification to point out. */
  marked?: string
  isLarge?: boolean
}) {
  const label = useStripText()(notifications)
  const shown = inStrip(notifications).toReversed()
  const start = stripLength - shown.length
  const paths = new Map<StripOutcome, string>()
  for (const [index, notification] of shown.entries()) {
    const outcome = stripOutcomeOf(notification)
    const bar = `M${(start + index) * barStep} ${height}v-${heights[outcome]}h${barWidth}v${heights[outcome]}z`
    paths.set(outcome, (paths.get(outcome) ?? '') + bar)
  }
  const markedAt = shown.findIndex(({ id }) => id === marked)
  return (
    <svg
      role="img"
      className={classes['strip']}
      data-large={isLarge || undefined}
      viewBox={`0 0 ${stripLength * barStep - gap} ${height + 3}`}
      preserveAspectRatio="none"
    >
      <title>{label}</title>
      {start > 0 && <path data-outcome="none" d={`M0 ${height - 0.5}h${start * barStep - gap}`} />}
      {outcomes.map(outcome => {
        const path = paths.get(outcome)
        return path && <path key={outcome} data-outcome={outcome} d={path} />
      })}
      {markedAt >= 0 && (
        <path
          data-outcome="mark"
          d={`M${(start + markedAt) * barStep} ${height + 1}h${barWidth}v2h-${barWidth}z`}
        />
      )}
    </svg>
  )
}

/** Says how many notifications a strip shows, for users who can't hover over it to see its tip. */
export function StripLabel({ notifications }: { notifications: readonly Notification[] }) {
  const t = useTranslations()
  const count = inStrip(notifications).length
  if (count === 0) return null
  return (
    <Text size="xs" tone="dimmed" className="whole">
      {t('outcomes.shown', { count })}
    </Text>
  )
}

/** Returns how to say what a strip shows. */
function useStripText(): (notifications: readonly Notification[]) => string {
  const t = useTranslations()
  return notifications => {
    const shown = inStrip(notifications)
    if (shown.length === 0) return t('outcomes.none')
    const counts = outcomes.flatMap(outcome => {
      const count = shown.filter(notification => stripOutcomeOf(notification) === outcome).length
      return count > 0 ? [t(`outcomes.count.${outcome}`, { count })] : []
    })
    return `${t('outcomes.latest', { count: shown.length })} ${counts.join(', ')}`
  }
}
