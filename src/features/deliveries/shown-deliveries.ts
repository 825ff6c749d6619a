import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { deliveryQueries } from '~/api/deliveries'
import { nextLook } from '~/api/transport/next-poll'
import { useNow } from '~/ui/text/now'
import { narrowed, servedFilters, type DeliveryState } from './delivery-filters'
import { useDeliveryNames } from './delivery-names'
import { useHeldBack } from './held-back'

/** Milliseconds between two looks at the newest deliveries, while the live tail is on and the page is in sight. */
const tailInterval = 3000

/**
 * What is loaded, and the rows that the log shows of it, in its order: the log and the detail of a delivery, which walks
 * them, see the same ones.
 */
export function useShownDeliveries(state: DeliveryState) {
  const query = useQuery({
    ...deliveryQueries.window(servedFilters(state)),
    refetchInterval: nextLook(state.tail === 'on' && tailInterval),
  })
  const naming = useDeliveryNames()
  const { names } = naming
  const { rows, newRows, showNew } = useHeldBack(query.data?.rows, `${state.policy} ${state.channel}`)
  const now = useNow()
  const { policy, channel, of, status, code, search, last } = state
  // Time only moves what is looked for where a time is looked for.
  const moment = last === '' ? 0 : now
  const own = useMemo(
    () => ({ policy, channel, of, status, code, search, last }),
    [policy, channel, of, status, code, search, last],
  )
  return {
    query,
    naming,
    /** Undefined as long as they are being read. */
    shown: useMemo(() => rows && narrowed(rows, own, names, moment), [rows, own, names, moment]),
    /** How many new ones wait. */
    waiting: useMemo(() => narrowed(newRows, own, names, moment).length, [newRows, own, names, moment]),
    showNew,
  }
}

export type ShownDeliveries = ReturnType<typeof useShownDeliveries>
