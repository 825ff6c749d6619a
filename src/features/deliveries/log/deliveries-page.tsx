import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { nameOfLog } from '~/api/deliveries'
import { paths } from '~/paths'
import { DetailOutlet } from '~/ui/overlay/detail-outlet'
import { Page } from '~/ui/page/page'
import { useUrlState } from '~/ui/page/url-state'
import { deliveryState, servedFilters, type DeliveryState } from '~/features/deliveries/delivery-filters'
import { DeliveryLog } from './delivery-log'
import { DeliveryTabs } from '~/features/deliveries/delivery-tabs'
import classes from '~/features/deliveries/title-tools.module.css'
import { LogActions } from './log-actions'
import { LogViews } from './log-views'
import { useShownDeliveries } from '~/features/deliveries/shown-deliveries'

/** The delivery log, and the detail of one delivery beside or over it. */
export default function DeliveriesPage() {
  const t = useTranslations()
  const { pathname } = useLocation()
  const [state, setState] = useUrlState(deliveryState)
  const deliveries = useShownDeliveries(state)
  const turnTo = (changes: Partial<DeliveryState>) => {
    // In another view, no row is one that someone is reading.
    deliveries.showNew()
    setState(changes, { replace: true })
  }
  return (
    <Page
      title={t('pages.deliveries')}
      tools={
        <div className={classes['tools']}>
          <DeliveryTabs shown="log" />
          <LogViews shown={deliveries.shown} turnTo={turnTo} />
        </div>
      }
      action={
        <LogActions
          deliveries={deliveries}
          isTailing={state.tail === 'on'}
          setTailing={isOn => setState({ tail: isOn ? 'on' : '' }, { replace: true })}
        />
      }
    >
      {/* With other filters of the service it is another log: what is loaded into one is not loaded into the other. */}
      <DeliveryLog
        key={nameOfLog(servedFilters(state))}
        state={state}
        setState={setState}
        deliveries={deliveries}
      />
      <DetailOutlet isOpen={pathname !== paths.deliveries()} context={deliveries} />
    </Page>
  )
}
