import { useQueryClient } from '@tanstack/react-query'
import { deliveryQueries } from '~/api/deliveries'
import { deviceNow, serverNow } from '~/api/device/clock'
import { inboxQuery } from '~/api/inbox'
import type { RemoteEvent } from '~/contract/events'
import { drillLines, knownIds, type Drill } from '~/model/fire-drill'
import type { Prediction } from '~/model/receivers'

/**
 * Returns functions that start a drill, which has to know the deliveries and notifications that existed before its
 * event.
 */
export function useDrillStart() {
  const client = useQueryClient()
  return {
    /** Reads them. If that fails, the drill relies on the times of the deliveries alone. */
    readBefore: () => {
      const again = { staleTime: 0, retry: false }
      client.query({ ...deliveryQueries.window({}), ...again }).catch(() => {})
      client.query({ ...inboxQuery(), ...again }).catch(() => {})
    },
    /** Returns the drill of an event that is about to be sent. */
    start: (body: RemoteEvent, prediction: Prediction | null): Drill => {
      const sentAt = serverNow()
      const startedAt = deviceNow()
      const rows = client.getQueryData(deliveryQueries.window({}).queryKey)?.rows ?? []
      const inbox = client.getQueryData(inboxQuery().queryKey)?.data ?? []
      return {
        id: startedAt.toString(36),
        body,
        sentAt,
        startedAt,
        lines: prediction && drillLines(prediction),
        known: knownIds(rows, inbox, sentAt),
      }
    },
  }
}
