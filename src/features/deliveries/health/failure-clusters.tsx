import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { channelQueries } from '~/api/channels'
import { namesOf } from '~/api/transport/walk'
import { failureClustersOf, failureKindOf, type FailureCluster } from '~/model/failure-clusters'
import type { Notification } from '~/model/notifications'
import { paths } from '~/paths'
import { LinkButton } from '~/ui/basics/button'
import { Card } from '~/ui/basics/card'
import { FirstOf, MAX_SHOWN } from '~/ui/basics/long-list'
import { Skeleton } from '~/ui/basics/skeleton'
import { Text } from '~/ui/basics/text'
import { TextButton, TextLink } from '~/ui/basics/text-link'
import { useCountText } from '~/ui/text/count-text'
import { useListText } from '~/ui/text/list-text'
import { useSinceText } from '~/ui/text/since-text'
import { useClusterText } from '~/features/deliveries/cluster-text'
import { FixChannel } from '~/features/deliveries/delivery-cause'
import classes from './failure-clusters.module.css'

/** The number of clusters shown at first. */
const MAX_CLUSTERS = 5

/** Why notifications were not delivered: grouped by the kind of failure, with what to do about each. */
export function FailureClusters({
  notifications,
  last,
  isAtLeast,
}: {
  /** Newest first. */
  notifications: readonly Notification[]
  /** Their time range, as in the log's URL. */
  last: string
  /** Whether the figures may be greater, because older attempts of the range aren't loaded. */
  isAtLeast: boolean
}) {
  const t = useTranslations()
  // The health table reports a failed read, after which no channel has a name.
  const { data, error } = useQuery(channelQueries.all())
  const channels = useMemo(
    () => (data ? namesOf(data) : error ? new Map<string, string>() : undefined),
    [data, error],
  )
  const [isWhole, setIsWhole] = useState(false)
  const clusters = useMemo(() => failureClustersOf(notifications), [notifications])
  if (clusters.length === 0) return null
  const offered = clusters.slice(0, MAX_SHOWN)
  const shown = isWhole ? offered : offered.slice(0, MAX_CLUSTERS)
  return (
    <Card title={t('health.clusters.title')}>
      <ul className="plain-list">
        {shown.map(cluster => (
          <Cluster
            key={cluster.key}
            cluster={cluster}
            last={last}
            isAtLeast={isAtLeast}
            channels={channels}
          />
        ))}
      </ul>
      {shown.length < offered.length ? (
        <TextButton onClick={() => setIsWhole(true)}>
          {t('health.clusters.rest', { count: offered.length - shown.length })}
        </TextButton>
      ) : (
        <FirstOf total={clusters.length} />
      )}
    </Card>
  )
}

function Cluster({
  cluster: { key, notifications, channelIds, policyIds },
  last,
  isAtLeast,
  channels,
}: {
  cluster: FailureCluster
  last: string
  isAtLeast: boolean
  /** Their names; undefined until they are known. */
  channels: ReadonlyMap<string, string> | undefined
}) {
  const t = useTranslations()
  const listText = useListText()
  const text = useClusterText(channels)(key)
  const newest = useSinceText(notifications[0]?.first.timestamp)
  const oldest = useSinceText(notifications.at(-1)?.first.timestamp)
  const { cause } = failureKindOf(key)
  const count = useCountText()(notifications.length, isAtLeast)
  const filters = { status: 'is:undelivered', cluster: key, last }
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <TextLink to={paths.deliveries(filters)} kind="name">
          {text}
        </TextLink>
        <Text>
          {notifications.length === 1 || newest === null || oldest === null
            ? t('health.clusters.once', { count, time: newest ?? '–' })
            : t('health.clusters.between', { count, oldest, newest })}
        </Text>
        {cause !== 'unknown' && <Text tone="dimmed">{t(`causes.${cause}`)}</Text>}
        {channels ? (
          <Text size="xs" tone="dimmed">
            {t('health.clusters.affected', {
              channels: listText(channelIds.map(id => channels.get(id) ?? id)),
              count: policyIds.length,
            })}
          </Text>
        ) : (
          <Skeleton height={18} width="40%" />
        )}
      </div>
      <div className={classes['actions']}>
        {channelIds.slice(0, MAX_FIXES).map(id => (
          <FixOne key={id} id={id} isOnly={channelIds.length === 1} name={channels?.get(id)} />
        ))}
        <LinkButton
          to={paths.resend(filters)}
          variant="default"
          size="compact"
          aria-label={t('health.clusters.resend-of', { count, cluster: text })}
        >
          {t('health.clusters.resend', { count })}
        </LinkButton>
      </div>
    </li>
  )
}

/** The maximum number of channels of a cluster that get a button. */
const MAX_FIXES = 3

/** A link to the form of a channel; nothing while its name is unknown, as for a deleted channel. */
function FixOne({ id, isOnly, name }: { id: string; isOnly: boolean; name: string | undefined }) {
  const t = useTranslations()
  if (name === undefined) return null
  if (!isOnly)
    return (
      <FixChannel channelId={id} size="compact" label={t('health.clusters.fix-named', { channel: name })} />
    )
  const label = t('deliveries.fix-channel')
  const about = t('overview.attention.about', { action: label, name })
  return <FixChannel channelId={id} size="compact" label={label} aria-label={about} />
}
