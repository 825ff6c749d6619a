import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { leftOutReasons, overridableReasons, type LeftOutCounts } from '~/model/resend-plan'
import { EmptyState } from '~/ui/basics/states'

/** Why nothing is resent. It has a check mark only if everything is known to have been delivered. */
export function NothingPlanned({
  leftOut,
  isChannelGone,
  isComplete,
  children,
}: {
  leftOut: LeftOutCounts
  isChannelGone: boolean
  /** Whether it is known what was to be resent. */
  isComplete: boolean
  children: string
}) {
  const t = useTranslations()
  const reasons = leftOutReasons.filter(reason => leftOut[reason])
  const isGood = isComplete && !isChannelGone && reasons.every(reason => reason === 'delivered')
  const turnedOff = overridableReasons.find(each => reasons.every(reason => reason === each))
  const titleOf = () => {
    if (isChannelGone) return t('resends.plan.no-channel')
    const count = turnedOff && leftOut[turnedOff]
    return count ? t(`resends.plan.all.${turnedOff}`, { count }) : t('resends.plan.none')
  }
  return (
    <EmptyState icon={isGood ? IconCircleCheck : IconInfoCircle} title={titleOf()}>
      {isChannelGone ? t('resends.plan.no-channel-text') : children}
    </EmptyState>
  )
}
