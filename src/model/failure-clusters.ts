import { isOneOf } from '~/contract/common'
import { causes, type Cause } from './causes'
import { groupedBy } from './grouped-by'
import type { Notification } from './notifications'

/** Undelivered notifications that failed in the same way: at the same host, with the same status code and cause. */
export interface FailureCluster {
  /** Identifies the cluster in a URL. */
  key: string
  /** Newest first. */
  notifications: readonly Notification[]
  /** The IDs of the channels and policies that they belong to. */
  channelIds: readonly string[]
  policyIds: readonly string[]
}

/** What the failures of a cluster have in common. */
export interface FailureKind {
  /** The host of the requests; the channel's ID if there is no host, as for email. */
  receiver: string
  /** The status code of the last attempt; empty without a response. */
  code: string
  cause: Cause
}

/** Returns the key of the cluster that a notification belongs to; null unless it failed. */
export function clusterKeyOf({ verdict, last, cause }: Notification): string | null {
  if (verdict.kind !== 'failed') return null
  return [last.host ?? last.channelId, last.code, cause ?? 'unknown'].join(' ')
}

/** Returns what a key stands for. A key from a URL may be any text. */
export function failureKindOf(key: string): FailureKind {
  const [receiver = '', ...rest] = key.split(' ')
  const cause = rest.pop() ?? ''
  return { receiver, code: rest.join(' '), cause: isOneOf(causes, cause) ? cause : 'unknown' }
}

/** Returns the clusters of the notifications that were not delivered, the largest first. They are given newest first. */
export function failureClustersOf(notifications: readonly Notification[]): FailureCluster[] {
  return [...groupedBy(notifications, clusterKeyOf)]
    .flatMap(([key, members]) =>
      key === null
        ? []
        : {
            key,
            notifications: members,
            channelIds: [...new Set(members.map(({ last }) => last.channelId))],
            policyIds: [...new Set(members.map(({ last }) => last.policyId))],
          },
    )
    .toSorted((one, other) => other.notifications.length - one.notifications.length)
}
