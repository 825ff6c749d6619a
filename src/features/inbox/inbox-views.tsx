import { IconArrowUp } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import { Button } from '~/ui/basics/button'
import { Group } from '~/ui/basics/flex'
import { Segments } from '~/ui/basics/segments'
import classes from './inbox-views.module.css'
import type { UserNotification } from '~/contract/inbox'

const views = ['all', 'unread', 'read'] as const
export type View = (typeof views)[number]

/** What of the inbox is shown, in the URL. */
export const inboxView = z.object({ show: z.catch(z.enum(views), 'all') })

export const isInView = ({ isRead }: UserNotification, view: View): boolean =>
  view === 'all' || isRead === (view === 'read')

interface ViewsProps {
  view: View
  turnTo: (view: View) => void
  /** Undefined until there is an answer. */
  rows: readonly UserNotification[] | undefined
  /** How many have come and are not on the page yet. */
  waiting: number
  letIn: () => void
}

/** All, unread or read, and the way in for what is new. */
export function InboxViews({ view, turnTo, rows, waiting, letIn }: ViewsProps) {
  const t = useTranslations()
  const labelOf = (one: View) => {
    const label = t(`inbox.show.${one}`)
    const count = rows?.filter(row => isInView(row, one)).length
    return count === undefined ? label : t('inbox.show.counted', { view: label, count })
  }
  return (
    <Group gap="sm" className={classes['views']}>
      <Segments<View>
        label={t('inbox.show.label')}
        value={view}
        onChange={turnTo}
        options={views.map(value => ({ value, label: labelOf(value) }))}
      />
      {waiting > 0 && (
        <Button size="xs" isRound leftSection={<IconArrowUp size={14} aria-hidden />} onClick={letIn}>
          {t('inbox.more', { count: waiting })}
        </Button>
      )}
    </Group>
  )
}
