import { useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { paths } from '~/paths'
import { Button } from '~/ui/basics/button'
import { BarButton, SelectionBar } from '~/ui/table/selection-bar'
import { queryOf, type DeliveryState } from '~/features/deliveries/delivery-filters'
import { keepSelection, type LogSelection } from '~/features/deliveries/log-selection'

/** The number of selected notifications, with a link to the plan that resends them. */
export function SelectedNotifications({
  selection: { selected, clear },
  state,
}: {
  selection: LogSelection
  state: DeliveryState
}) {
  const t = useTranslations()
  const navigate = useNavigate()
  const count = selected.length
  const plan = () => navigate(paths.resend({ ...queryOf(state), selection: keepSelection(selected) }))
  return (
    <SelectionBar count={count}>
      <BarButton label={t('deliveries.select.resend', { count })} act={() => void plan()} />
      <Button size="xs" variant="subtle" onClick={clear}>
        {t('deliveries.select.clear')}
      </Button>
    </SelectionBar>
  )
}
