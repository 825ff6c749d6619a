import { Skeleton } from '~/ui/basics/skeleton'
import { IconBellOff, IconSettings } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { LinkButton } from '~/ui/basics/button'
import { Group, Stack } from '~/ui/basics/flex'
import { deliveryQueries, type DeliveryFilters } from '~/api/deliveries'
import type { DeliverySummary } from '~/model/delivery-summary'
import { exchangeOf } from '~/model/exchange'
import { outcomeOf } from '~/model/health'
import { notificationLogOf, retriedAmong, type Notification } from '~/model/notifications'
import { paths } from '~/paths'
import type { Elements } from '~/ui/basics/elements'
import { ErrorState } from '~/ui/basics/states'
import { CopyDeliveryCurl } from './copy-delivery-curl'
import { DeliveryCause } from './delivery-cause'
import { DeliveryChain } from './delivery-chain'
import { DeliveryFacts } from './delivery-facts'
import { channelName, type DeliveryNames } from './delivery-names'
import { ExchangeView } from './exchange-view'
import { Resend } from './resend'
import { usePolling } from './polling'

/** Milliseconds between two reads, while an attempt is running or scheduled. */
const interval = 3000

interface DetailProps {
  row: DeliverySummary
  /** Its place in the window. */
  index: number
  /** All that are loaded. */
  rows: readonly DeliverySummary[]
  filters: DeliveryFilters
  names: DeliveryNames
}

/** One attempt: its facts, what to do, the cause of a failure, its chain, and what was sent and came back. */
export function DeliveryDetail({ row, index, rows, filters, names }: DetailProps) {
  const { id, status } = row
  const notification = useMemo(() => notificationLogOf(rows).of(id), [rows, id])
  const whole = useQuery({
    ...deliveryQueries.one(filters, { id, status, index }),
    // While it is read again because it has ended, it is still the same request.
    placeholderData: before => (before?.id === id ? before : undefined),
  })
  usePolling(filters, notification && isOpen(notification) ? interval : false)
  const request = useMemo(() => exchangeOf(whole.data?.request), [whole.data?.request])
  const isFailure = outcomeOf(row) === 'failed'
  const response: Elements = whole.data ? (
    <ExchangeView
      part="response"
      exchange={status === 'pending' ? null : exchangeOf(whole.data.response)}
      request={request}
    />
  ) : whole.error ? (
    <ErrorState error={whole.error} retry={() => void whole.refetch()} />
  ) : (
    <Stack aria-busy>
      <Skeleton height={18} width="30%" />
      <Skeleton height={160} />
    </Stack>
  )
  return (
    <Stack gap="lg">
      <DeliveryFacts row={row} names={names} isRetried={retriedAmong(rows)(row)} />
      <Stack gap="xs">
        <Resend
          row={row}
          rows={rows}
          filters={filters}
          channel={channelName(names, row.channelId) ?? row.channelId}
        />
        <Group gap="xs">
          <Ways row={row} names={names} />
        </Group>
      </Stack>
      {row.cause && <DeliveryCause cause={row.cause} />}
      {/* The response to a failed attempt explains it. */}
      {isFailure && response}
      {notification && <DeliveryChain notification={notification} shown={id} filters={filters} />}
      {whole.data && (
        <ExchangeView
          part="request"
          exchange={request}
          request={request}
          action={request?.url ? <CopyDeliveryCurl request={{ ...request, url: request.url }} /> : null}
        />
      )}
      {!isFailure && response}
    </Stack>
  )
}

/** Whether more is expected: an answer, or the next attempt. Also of a resend of what had arrived. */
const isOpen = ({ attempts, last }: Notification) =>
  attempts.some(({ status }) => status === 'pending') || last.status === 'retrying'

/** What can be set right from here: the channel, and a mute of the policy for the entity. */
function Ways({ row: { policyId, entityId, channelId }, names }: Pick<DetailProps, 'row' | 'names'>) {
  const t = useTranslations()
  const { pathname, search } = useLocation()
  return (
    <>
      {names.channels?.has(channelId) && (
        <LinkButton
          to={paths.editChannel(channelId, { returnTo: pathname + search })}
          variant="default"
          size="xs"
          leftSection={<IconSettings size={14} aria-hidden />}
        >
          {t('deliveries.edit-channel')}
        </LinkButton>
      )}
      {entityId !== null && names.policies?.has(policyId) && (
        <LinkButton
          to={paths.newMute({ policyId, entityId })}
          variant="default"
          size="xs"
          leftSection={<IconBellOff size={14} aria-hidden />}
        >
          {t('deliveries.mute')}
        </LinkButton>
      )}
    </>
  )
}
