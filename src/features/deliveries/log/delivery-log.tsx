import { IconSearchOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '~/ui/basics/button'
import { retriedAmong } from '~/model/notifications'
import { useLoadMore } from '~/api/deliveries'
import { useReach } from '~/api/reach'
import { maxSearchedRows } from '~/model/body-search'
import { isCovered } from '~/model/ranges'
import { instantOf } from '~/model/time-range'
import { paths } from '~/paths'
import { useNow } from '~/ui/text/now'
import { useNoMatchTitle } from '~/ui/text/no-match'
import { EmptyState, ErrorBanner, ErrorState } from '~/ui/basics/states'
import { ClusterFilter } from './cluster-filter'
import { DeliveryFilterBar } from './delivery-filter-bar'
import {
  isNarrowed,
  noFilters,
  occurring,
  queryOf,
  rangeOf,
  reachOf,
  servedFilters,
  type DeliveryState,
} from '~/features/deliveries/delivery-filters'
import { DeliveryTable } from './delivery-table'
import { LogHistogram } from './log-histogram'
import { useLogSelection } from '~/features/deliveries/log-selection'
import { NewRows } from './new-rows'
import { SelectedNotifications } from './selected-notifications'
import type { ShownDeliveries } from '~/features/deliveries/shown-deliveries'
import { WindowBar } from './window-bar'

interface LogProps {
  state: DeliveryState
  setState: (changes: Partial<DeliveryState>, how?: { replace: boolean }) => void
  deliveries: ShownDeliveries
}

/** The log of a policy, a channel or all: its filters, what of it is loaded, and its rows. */
export function DeliveryLog({ state, setState, deliveries }: LogProps) {
  const t = useTranslations()
  const { query, naming, shown, isCounted, isFiltering, waiting, showNew } = deliveries
  const { names, error: namesError, retry: retryNames } = naming
  const more = useLoadMore(servedFilters(state))
  const loaded = query.data
  const now = useNow()
  const reach = useReach(loaded, more, reachOf(state, now))
  const range = rangeOf(state, now)
  const canMatchMore = loaded !== undefined && !isCovered(loaded, range?.since ?? -Infinity)
  const values = useMemo(() => occurring(loaded?.rows ?? []), [loaded])
  const isRetried = useMemo(() => retriedAmong(loaded?.rows ?? []), [loaded])
  const isSearched = state.search.trim() !== ''
  const hasLongBodies = useMemo(
    () => isSearched && (loaded?.rows.some(({ bodies }) => bodies?.isCut) ?? false),
    [isSearched, loaded],
  )
  // Offered where it is what the log is filtered by: in a log of everything, the bar would change as rows are loaded.
  const undelivered = state.status === 'is:undelivered' ? (shown.rows?.length ?? 0) : 0
  const selection = useLogSelection(shown.view === 'notifications' ? shown.rows : undefined)
  const retry = () => void query.refetch()
  return (
    <>
      <DeliveryFilterBar state={state} occurring={values} narrow={setState} />
      {state.cluster !== '' && shown.view === 'notifications' && (
        <ClusterFilter
          cluster={state.cluster}
          channels={names.channels}
          remove={() => setState({ cluster: '' })}
        />
      )}
      {loaded === undefined && query.error ? (
        <ErrorState error={query.error} retry={retry} />
      ) : (
        <>
          {query.error && <ErrorBanner error={query.error} retry={retry} />}
          {more.error && <ErrorBanner error={more.error} retry={more.retry} />}
          {namesError && <ErrorBanner error={namesError} retry={retryNames} />}
          <LogHistogram
            shown={shown}
            range={range}
            select={({ from, until }) => setState({ last: '', from: instantOf(from), to: instantOf(until) })}
          />
          <WindowBar
            window={loaded}
            shown={shown}
            isCounted={isCounted}
            isNarrowed={isNarrowed(state)}
            isSearched={isSearched}
            hasLongBodies={hasLongBodies}
            more={more}
            rest={
              !range ? { of: 'log' } : canMatchMore ? { of: 'range', load: reach.load } : { of: 'nothing' }
            }
          >
            <>
              <NewRows view={shown.view} count={waiting} show={showNew} />
              {/* If all are selected, the bar of the selection resends the same. */}
              {undelivered > 0 && !selection.isWhole && (
                <LinkButton to={paths.resend(queryOf(state))} variant="default" size="compact">
                  {t('resends.action', { count: undelivered })}
                </LinkButton>
              )}
            </>
          </WindowBar>
          {shown.rows?.length === 0 ? (
            <NoRows
              loaded={loaded?.rows.length ?? 0}
              canMatchMore={canMatchMore}
              search={state.search}
              isFiltered={isNarrowed(state) || Boolean(state.policy || state.channel)}
              clear={() => setState(noFilters)}
            />
          ) : (
            <DeliveryTable
              shown={shown}
              names={names}
              search={state.search}
              isBusy={more.isLoading || isFiltering}
              isRetried={isRetried}
              selection={selection}
              bar={
                selection.selected.length > 0 && <SelectedNotifications selection={selection} state={state} />
              }
            />
          )}
        </>
      )}
    </>
  )
}

function NoRows({
  loaded,
  canMatchMore,
  search,
  isFiltered,
  clear,
}: {
  loaded: number
  /** Whether deliveries that are not loaded can match. */
  canMatchMore: boolean
  search: string
  isFiltered: boolean
  clear: () => void
}) {
  const t = useTranslations()
  const noMatchTitle = useNoMatchTitle()
  if (isFiltered)
    return (
      <EmptyState
        icon={IconSearchOff}
        title={noMatchTitle('deliveries', search)}
        action={
          <Button variant="default" onClick={clear}>
            {t('table.clear-filters')}
          </Button>
        }
      >
        <span>
          {loaded === 0
            ? t('deliveries.no-match.text-filtered')
            : t(canMatchMore ? 'deliveries.no-match.text' : 'deliveries.no-match.text-all', {
                count: loaded,
              })}
        </span>{' '}
        {loaded > 0 && search.trim() !== '' && (
          <span>{t('deliveries.no-match.searched', { count: Math.min(loaded, maxSearchedRows) })}</span>
        )}
      </EmptyState>
    )
  return (
    <EmptyState
      title={t('deliveries.empty.title')}
      action={
        <LinkButton to={paths.policies()} variant="default">
          {t('deliveries.empty.policies')}
        </LinkButton>
      }
    >
      {t('deliveries.empty.text')}
    </EmptyState>
  )
}
