import { useTranslations } from 'use-intl'
import type { DeliveryState, LogView } from '~/features/deliveries/delivery-filters'
import { Segments } from '~/ui/basics/segments'
import { OutcomeStrip, StripLabel } from '~/ui/domain/outcome-strip'
import classes from './log-views.module.css'
import type { ShownRows } from '~/features/deliveries/shown-deliveries'

const views: LogView[] = ['notifications', 'attempts']

/** The views of the log, and how the newest of the shown notifications ended. */
export function LogViews({
  shown: { view, rows },
  turnTo,
}: {
  shown: ShownRows
  turnTo: (changes: Partial<DeliveryState>) => void
}) {
  const t = useTranslations()
  return (
    <div className={classes['views']}>
      <Segments<LogView>
        label={t('deliveries.view.label')}
        value={view}
        onChange={to =>
          turnTo({
            view: to === 'attempts' ? to : '',
            // Notifications don't have the status of an attempt, and attempts have no outcome or cluster.
            status: '',
            cluster: '',
          })
        }
        options={views.map(value => ({ value, label: t(`deliveries.view.${value}`) }))}
      />
      {view === 'notifications' && (
        <div className={classes['strip']}>
          {rows && rows.length > 0 && (
            <>
              <StripLabel notifications={rows} />
              <OutcomeStrip notifications={rows} isLarge />
            </>
          )}
        </div>
      )}
    </div>
  )
}
