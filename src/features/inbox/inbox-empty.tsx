import { IconChecks, IconSearchOff } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { EmptyState } from '~/ui/basics/states'
import type { View } from './inbox-views'

/** There is nothing at all, nothing unread, or nothing read. */
export function EmptyInbox({ view, showAll }: { view: View; showAll: () => void }) {
  const t = useTranslations()
  if (view === 'all')
    return (
      <EmptyState title={t('inbox.empty.title')}>
        <span>{t('inbox.empty.text')}</span> <span>{t('inbox.kept')}</span>
      </EmptyState>
    )
  const way = (
    <Button variant="default" onClick={showAll}>
      {t('inbox.show-all')}
    </Button>
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
