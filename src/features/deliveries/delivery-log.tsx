import { IconSearchOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '~/ui/basics/button'
import { retriedAmong } from '~/model/notifications'
import { deliveryQueries, useLoadMore } from '~/api/deliveries'
import { nextLook } from '~/api/transport/next-poll'
import { maxSearchedRows } from '~/model/body-search'
import { paths } from '~/paths'
import { useNow } from '~/ui/text/now'
import { useNoMatchTitle } from '~/ui/text/no-match'
import { EmptyState, ErrorBanner, ErrorState } from '~/ui/basics/states'
import { DeliveryFilterBar } from './delivery-filter-bar'
import {
  isNarrowed,
  narrowed,
  noFilters,
  occurring,
  servedFilters,
  type DeliveryState,
} from './delivery-filters'
import { useDeliveryNames } from './delivery-names'
import { DeliveryTable } from './delivery-table'
import { NewRows } from './new-rows'
import { useHeldBack } from './held-back'
import { WindowBar } from './window-bar'

/** Milliseconds between two looks at the newest deliveries, while the live tail is on and the page is in sight. */
const tailInterval = 3000

interface LogProps {
  state: DeliveryState
  setState: (changes: Partial<DeliveryState>, how?: { replace: boolean }) => void
}

/** The log of a policy, a channel or all: its filters, what of it is loaded, and its rows. */
export function DeliveryLog({ state, setState }: LogProps) {
  const filters = servedFilters(state)
  const query = useQuery({
    ...deliveryQueries.window(filters),
    refetchInterval: nextLook(state.tail === 'on' && tailInterval),
  })
  const more = useLoadMore(filters)
  const { names, error: namesError, retry: retryNames } = useDeliveryNames()
  const loaded = query.data
  const { rows, newRows, showNew } = useHeldBack(loaded?.rows)
  const { shown, waiting } = useShown(state, rows, newRows, names)
  const values = useMemo(() => occurring(loaded?.rows ?? []), [loaded])
  const isRetried = useMemo(() => retriedAmong(loaded?.rows ?? []), [loaded])
  const retry = () => void query.refetch()
  return (
    <>
      <DeliveryFilterBar state={state} occurring={values} narrow={setState} />
      {loaded === undefined && query.error ? (
        <ErrorState error={query.error} retry={retry} />
      ) : (
        <>
          {query.error && <ErrorBanner error={query.error} retry={retry} />}
          {more.error && <ErrorBanner error={more.error} retry={more.retry} />}
          {namesError && <ErrorBanner error={namesError} retry={retryNames} />}
          <WindowBar
            window={loaded}
            shown={shown}
            isNarrowed={isNarrowed(state)}
            isSearched={state.search.trim() !== ''}
            names={names}
            more={more}
            isTailing={state.tail === 'on'}
            setTailing={isOn => setState({ tail: isOn ? 'on' : '' }, { replace: true })}
          >
            <NewRows count={waiting} show={showNew} />
          </WindowBar>
          {shown?.length === 0 ? (
            <NoRows
              loaded={loaded?.rows.length ?? 0}
              hasMore={loaded?.hasMore ?? false}
              search={state.search}
              isFiltered={isNarrowed(state) || Boolean(state.policy || state.channel)}
              clear={() => setState(noFilters)}
            />
          ) : (
            <DeliveryTable
              rows={shown}
              names={names}
              search={state.search}
              isBusy={more.isLoading}
              isRetried={isRetried}
            />
          )}
        </>
      )}
    </>
  )
}

/** The rows that the console's own filters leave, and how many new ones wait. */
function useShown(
  state: DeliveryState,
  rows: Parameters<typeof narrowed>[0] | undefined,
  newRows: Parameters<typeof narrowed>[0],
  names: Parameters<typeof narrowed>[2],
) {
  const now = useNow()
  const { policy, channel, of, status, code, search, last } = state
  // Time only moves what is looked for where a time is looked for.
  const moment = last === '' ? 0 : now
  return useMemo(() => {
    const own = { policy, channel, of, status, code, search, last }
    return {
      shown: rows && narrowed(rows, own, names, moment),
      waiting: narrowed(newRows, own, names, moment).length,
    }
  }, [rows, newRows, policy, channel, of, status, code, search, last, names, moment])
}

function NoRows({
  loaded,
  hasMore,
  search,
  isFiltered,
  clear,
}: {
  loaded: number
  hasMore: boolean
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
            : t(hasMore ? 'deliveries.no-match.text' : 'deliveries.no-match.text-all', { count: loaded })}
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
