import { Outlet } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Page } from '~/ui/page'

/** The delivery log, and what lies over it. */
export default function DeliveriesPage() {
  const t = useTranslations()
  return (
    <Page title={t('pages.deliveries')} description={t('deliveries.description')}>
      <Outlet />
    </Page>
  )
}
