import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { channelQueries } from '~/api/channels'
import { useLoadMore } from '~/api/deliveries'
import { muteQueries } from '~/api/mutes'
import { useKnown } from '~/api/notifications'
import { policyQueries } from '~/api/policies'
import { useReach } from '~/api/reach'
import { namesOf } from '~/api/transport/walk'
import { isOneOf } from '~/contract/common'
import { resendPlan, type OverridableReason } from '~/model/resend-plan'
import { isLeftToResend, type ResendItem } from '~/model/resend-run'
import { useNow } from '~/ui/text/now'
import {
  outcomeFilters,
  rangeOf,
  reachOf,
  servedFilters,
  type DeliveryState,
} from '~/features/deliveries/delivery-filters'
import { useShownDeliveries } from '~/features/deliveries/shown-deliveries'

/** The filters of the log for a plan: without an outcome, they are about what was not delivered. */
export const plannedState = (state: DeliveryState): DeliveryState => ({
  ...state,
  view: 'notifications',
  status: isOneOf(outcomeFilters, state.status) ? state.status : 'is:undelivered',
  tail: '',
})

/**
 * Returns the plan for the notifications that match the log's filters, or for the selected ones among them, or for the
 * given items of an earlier run that failed or were not sent; undefined until everything that it depends on is loaded.
 */
export function useLoadedPlan(
  state: DeliveryState,
  overruled: ReadonlySet<OverridableReason>,
  again: readonly ResendItem[] | null,
  selected: ReadonlySet<string> | null,
) {
  // A selection may include notifications with any outcome; the plan says what it leaves out.
  const shownState = selected
    ? { ...state, view: 'notifications' as const, tail: '' as const }
    : plannedState(state)
  const { query, naming, log, shown, isCounted } = useShownDeliveries(shownState)
  const more = useLoadMore(servedFilters(shownState))
  const now = useNow()
  const reach = useReach(query.data, more, reachOf(state, now))
  const start = rangeOf(state, now)?.since ?? -Infinity
  const channels = useQuery(channelQueries.all())
  const policies = useQuery(policyQueries.all())
  const mutes = useQuery(muteQueries.all())
  const rows = shown.view === 'notifications' ? shown.rows : undefined
  const isSettled = isCounted && !reach.isLoading
  const plan = useMemo(() => {
    if (!log || !rows || !isSettled || !channels.data || !policies.data || !mutes.data) return undefined
    const candidates = again
      ? again.flatMap(item => (isLeftToResend(item) ? (log.of(item.attemptId) ?? []) : []))
      : rows.filter(({ id }) => selected?.has(id) ?? true)
    return resendPlan(
      candidates,
      {
        log,
        channelIds: new Set(namesOf(channels.data).keys()),
        policies: policies.data.data,
        mutes: mutes.data.data,
      },
      overruled,
    )
  }, [log, rows, isSettled, channels.data, policies.data, mutes.data, overruled, again, selected])
  const queries = [query, channels, policies, mutes]
  const failed = queries.filter(({ error }) => error)
  return {
    plan,
    known: useKnown(log, query.data),
    /** The start of the range, if everything since then has been checked. */
    checkedSince: reach.isCovered && Number.isFinite(start) ? start : null,
    window: query.data,
    lists: [query.data, channels.data, policies.data, mutes.data],
    names: naming.names,
    more,
    reach,
    error: failed[0]?.error ?? more.error,
    retry: () => {
      for (const each of failed) void each.refetch()
      if (more.error) more.retry()
    },
  }
}
