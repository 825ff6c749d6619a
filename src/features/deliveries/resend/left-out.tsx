import { useTranslations } from 'use-intl'
import { leftOutReasons, type LeftOutCounts } from '~/model/resend-plan'
import { Text } from '~/ui/basics/text'
import classes from './resend.module.css'

/** How many of a number of notifications a plan left out, and why; nothing if it left out none. */
export function LeftOut({ leftOut, planned }: { leftOut: LeftOutCounts; planned: number }) {
  const t = useTranslations()
  const reasons = leftOutReasons.flatMap(reason => {
    const count = leftOut[reason] ?? 0
    return count > 0 ? [{ reason, count }] : []
  })
  if (reasons.length === 0) return null
  const count = reasons.reduce((sum, reason) => sum + reason.count, 0)
  return (
    <div>
      <Text>{t('resends.plan.left-out', { count, total: planned + count })}</Text>
      <ul className={classes['reasons']}>
        {reasons.map(each => (
          <li key={each.reason}>
            <Text as="span" tone="dimmed">
              {t(`resends.plan.reason.${each.reason}`, { count: each.count })}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
