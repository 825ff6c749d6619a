import { useQueryClient } from '@tanstack/react-query'
import { IconSend } from '@tabler/icons-react'
import { useEffect } from 'react'
import { Link } from '~/ui/basics/link'
import { useTranslations } from 'use-intl'
import { followRun } from '~/api/resend-run'
import { useResending } from '~/api/resend-store'
import { itemCounts } from '~/model/resend-run'
import { paths } from '~/paths'
import { useLeaveQuestion } from '~/ui/basics/leave-question'
import classes from './mark.module.css'

/** On every page: how far a run of resends is. Leaving the console while it sends asks first. */
export default function ResendMark() {
  const t = useTranslations()
  const client = useQueryClient()
  const { run, isElsewhere } = useResending()
  useEffect(() => followRun(client), [client])
  const isSending = run?.state === 'running' && !isElsewhere
  useLeaveQuestion(isSending)
  if (!run || run.state === 'over') return null
  const { waiting, sending } = itemCounts(run)
  const total = run.items.length
  const done = total - waiting - sending
  const label = run.state === 'paused' ? t('resends.mark-paused') : t('resends.mark', { done, total })
  return (
    <Link to={paths.resend()} className={classes['mark']} aria-label={label}>
      <IconSend size={14} aria-hidden />
      <span className={classes['words']}>{label}</span>
    </Link>
  )
}
