import { Outlet } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Page } from '~/ui/page/page'
import { useUrlState } from '~/ui/page/url-state'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { deliveryState } from './delivery-filters'
import { DeliveryLog } from './delivery-log'
import { DeliveryTabs } from './delivery-tabs'

/** The delivery log, and the drawer of one delivery over it. */
export default function DeliveriesPage() {
  const t = useTranslations()
  const [state, setState] = useUrlState(deliveryState)
  return (
    <Page title={t('pages.deliveries')} tools={<DeliveryTabs shown="log" />}>
      {/* Of another policy or channel it is another log: what was new in one is not in the other. */}
      <DeliveryLog key={`${state.policy} ${state.channel}`} state={state} setState={setState} />
      <PartBoundary isFloating>
        <Outlet />
      </PartBoundary>
    </Page>
  )
}
