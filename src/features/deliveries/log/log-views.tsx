import { useTranslations } from 'use-intl'
import { inStrip } from '~/model/outcome-strip'
import { Segments } from '~/ui/basics/segments'
import { OutcomeStrip } from '~/ui/domain/outcome-strip'
import type { DeliveryState, LogView } from '~/features/deliveries/delivery-filters'
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
            <div title={t('deliveries.strip', { count: inStrip(rows).length })}>
              <OutcomeStrip notifications={rows} isLarge />
            </div>
          )}
        </div>
      )}
    </div>
  )
}
