import { IconChecks, IconSearchOff } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { EmptyState } from '~/ui/basics/states'
import { useNoMatchTitle } from '~/ui/text/no-match'
import type { View } from './inbox-views'

/** There is nothing at all, nothing unread, nothing read, or nothing that a search finds. */
export function EmptyInbox({ view, search, showAll }: { view: View; search: string; showAll: () => void }) {
  const t = useTranslations()
  const titleOf = useNoMatchTitle()
  const way = (
    <Button variant="default" onClick={showAll}>
      {t('inbox.show-all')}
    </Button>
  )
  if (search.trim() !== '')
    return (
      <EmptyState icon={IconSearchOff} title={titleOf('inbox', search)} action={way}>
        {t('inbox.no-match.searched')}
      </EmptyState>
    )
  if (view === 'all')
    return (
      <EmptyState title={t('inbox.empty.title')}>
        <span>{t('inbox.empty.text')}</span> <span>{t('inbox.kept')}</span>
      </EmptyState>
    )
  return view === 'unread' ? (
    <EmptyState icon={IconChecks} title={t('inbox.all-read.title')} action={way}>
      {t('inbox.all-read.text')}
    </EmptyState>
  ) : (
    <EmptyState icon={IconSearchOff} title={t('inbox.no-match.title')} action={way}>
      {t('inbox.no-match.text')}
    </EmptyState>
  )
}
