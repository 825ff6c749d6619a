import { useTranslations } from 'use-intl'
import { Page } from '~/ui/page'

/** The user's notifications. */
export default function InboxPage() {
  const t = useTranslations()
  return (
    <Page title={t('pages.inbox')} description={t('inbox.description')}>
      {null}
    </Page>
  )
}
