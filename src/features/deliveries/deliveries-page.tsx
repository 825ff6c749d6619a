import { Outlet } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Page } from '~/ui/page'
import { DeliveryTabs } from './delivery-tabs'

/** The delivery log, and what lies over it. */
export default function DeliveriesPage() {
  const t = useTranslations()
  return (
    <Page title={t('pages.deliveries')} description={t('deliveries.description')}>
      <DeliveryTabs shown="log" />
      <Outlet />
    </Page>
  )
}
