import { IconArrowUp } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import { Button } from '~/ui/basics/button'
import { Group } from '~/ui/basics/flex'
import { Segments } from '~/ui/basics/segments'
import classes from './inbox-views.module.css'
import type { UserNotification } from '~/contract/inbox'
import { urlText } from '~/ui/page/url-state'
import { SearchField } from '~/ui/table/filters'

const views = ['all', 'unread', 'read'] as const
export type View = (typeof views)[number]

/** What of the inbox is shown, in the URL. */
export const inboxView = z.object({ show: z.catch(z.enum(views), 'all'), search: urlText })

export const isInView = ({ isRead }: UserNotification, view: View): boolean =>
  view === 'all' || isRead === (view === 'read')

interface ViewsProps {
  view: View
  search: string
  turnTo: (view: { show?: View; search?: string }) => void
  /** Those that the search finds. Undefined until there is an answer. */
  rows: readonly UserNotification[] | undefined
  /** How many have come and are not on the page yet. */
  waiting: number
  letIn: () => void
}

/** A search, all, unread or read, and the way in for what is new. */
export function InboxViews({ view, search, turnTo, rows, waiting, letIn }: ViewsProps) {
  const t = useTranslations()
  const labelOf = (one: View) => {
    const label = t(`inbox.show.${one}`)
    const count = rows?.filter(row => isInView(row, one)).length
    return count === undefined ? label : t('inbox.show.counted', { view: label, count })
  }
  return (
    <Group gap="sm" className={classes['views']}>
      <SearchField label={t('inbox.search')} value={search} search={text => turnTo({ search: text })} />
      <Segments<View>
        label={t('inbox.show.label')}
        value={view}
        onChange={show => turnTo({ show })}
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
