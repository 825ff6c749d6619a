import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { leftOutReasons, type LeftOutCounts, type OverridableReason } from '~/model/resend-plan'
import { Text, Title } from '~/ui/basics/text'
import classes from './resend.module.css'

/** Why nothing is resent. It has a check mark only if everything is known to have been delivered. */
export function NothingPlanned({
  leftOut,
  onlyReason,
  isChannelGone,
  children,
}: {
  leftOut: LeftOutCounts
  /** Why all were left out, if the user can include them. */
  onlyReason: OverridableReason | undefined
  isChannelGone: boolean
  children: string
}) {
  const t = useTranslations()
  const reasons = leftOutReasons.filter(reason => leftOut[reason])
  const isGood = !isChannelGone && reasons.every(reason => reason === 'delivered')
  const Picture = isGood ? IconCircleCheck : IconInfoCircle
  const titleOf = () => {
    if (isChannelGone) return t('resends.plan.no-channel')
    if (onlyReason) return t(`resends.plan.all.${onlyReason}`, { count: leftOut[onlyReason] ?? 0 })
    return t('resends.plan.none')
  }
  return (
    <>
      <div className={classes['nothing']}>
        <Picture size={20} stroke={1.6} aria-hidden />
        <Title order={2}>{titleOf()}</Title>
      </div>
      <Text tone="dimmed">{isChannelGone ? t('resends.plan.no-channel-text') : children}</Text>
    </>
  )
}
