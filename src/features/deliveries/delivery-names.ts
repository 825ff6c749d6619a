import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { channelQueries } from '~/api/channels'
import { useEventOf } from '~/api/event-of'
import { eventQueries } from '~/api/events'
import { policyQueries } from '~/api/policies'
import { namesOf } from '~/api/transport/walk'
import type { EventOf } from '~/model/event-recognizer'

/** Names by id: a row has ids alone. Undefined until they are known. */
export interface DeliveryNames {
  /** Some will not be known: their read has failed. */
  hasFailed: boolean
  channels: ReadonlyMap<string, string> | undefined
  policies: ReadonlyMap<string, string> | undefined
  /** Events that the catalog does not have are named by their ids. */
  events: ReadonlyMap<string, string> | undefined
  eventOf: EventOf
}

/** The names of all channels, policies and events: a call a thousand, and none a row. */
export function useDeliveryNames(): { names: DeliveryNames; error: Error | null; retry: () => void } {
  const channels = useQuery(channelQueries.all())
  const policies = useQuery(policyQueries.all())
  const catalog = useQuery(eventQueries.catalog())
  const eventOf = useEventOf()
  const failed = [channels, policies, catalog].filter(query => query.error)
  const hasFailed = failed.length > 0
  const names = useMemo(
    () => ({
      hasFailed,
      channels: channels.data && namesOf(channels.data),
      policies: policies.data && namesOf(policies.data),
      events: catalog.data && new Map(catalog.data.events.map(({ id, label }) => [id, label])),
      eventOf,
    }),
    [hasFailed, channels.data, policies.data, catalog.data, eventOf],
  )
  return {
    names,
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const query of failed) void query.refetch()
    },
  }
}

/** A name that is known, null for what is deleted; undefined as long as no one knows. */
export type Name = string | null | undefined

/** The name of a channel. */
export const channelName = ({ channels, hasFailed }: DeliveryNames, id: string): Name =>
  channels ? (channels.get(id) ?? null) : hasFailed ? id : undefined

/** The name of a policy. */
export const policyName = ({ policies, hasFailed }: DeliveryNames, id: string): Name =>
  policies ? (policies.get(id) ?? null) : hasFailed ? id : undefined
