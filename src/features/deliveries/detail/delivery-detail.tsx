import { Skeleton } from '~/ui/basics/skeleton'
import { IconBellOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { LinkButton } from '~/ui/basics/button'
import { Stack } from '~/ui/basics/flex'
import { deliveryQueries, type DeliveryFilters } from '~/api/deliveries'
import { useDeploymentIdOf } from '~/api/deployments'
import { useNotificationLog } from '~/api/notifications'
import { notificationsOfChannel } from '~/model/channel-health'
import type { DeliverySummary } from '~/model/delivery-summary'
import { exchangeOf } from '~/model/exchange'
import { outcomeOf } from '~/model/health'
import { retriedAmong, type Notification } from '~/model/notifications'
import { paths } from '~/paths'
import type { Elements } from '~/ui/basics/elements'
import { ErrorState } from '~/ui/basics/states'
import { OutcomeStrip } from '~/ui/domain/outcome-strip'
import { CopyDeliveryCurl } from './copy-delivery-curl'
import { DeliveryCause, FixChannel } from '~/features/deliveries/delivery-cause'
import { DeliveryChain } from './delivery-chain'
import { DeliveryFacts } from './delivery-facts'
import { DeliverySiblings } from './delivery-siblings'
import { channelName, type DeliveryNames } from '~/features/deliveries/delivery-names'
import { ExchangeView } from './exchange-view'
import { ResendButton } from './resend-button'
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

/**
 * One attempt. A failed one starts with its cause, what to do about it, and its response; any other one with its facts.
 */
export function DeliveryDetail({ row, index, rows, filters, names }: DetailProps) {
  const t = useTranslations()
  const { id, status } = row
  const log = useNotificationLog(rows, filters)
  const notification = log?.of(id)
  const whole = useQuery({
    ...deliveryQueries.one(filters, { id, status, index }),
    // While it is read again because it has ended, it is still the same request.
    placeholderData: before => (before?.id === id ? before : undefined),
  })
  usePolling(filters, notification && isOpen(notification) ? interval : false)
  const request = useMemo(() => exchangeOf(whole.data?.request), [whole.data?.request])
  const isFailure = outcomeOf(row) === 'failed'
  const channel = channelName(names, row.channelId)
  const actions: Elements = (
    <ResendButton
      row={row}
      rows={rows}
      filters={filters}
      channel={channel ?? row.channelId}
      isPrimary={notification?.verdict.kind === 'failed'}
    >
      {names.channels?.has(row.channelId) === true && (
        <FixChannel
          channelId={row.channelId}
          label={t(isFailure ? 'deliveries.fix-channel' : 'deliveries.edit-channel')}
          isHealthy={!isFailure}
        />
      )}
      <MuteLink row={row} names={names} />
    </ResendButton>
  )
  const facts: Elements = (
    <DeliveryFacts
      row={row}
      names={names}
      isRetried={retriedAmong(notification?.attempts ?? [])(row)}
      strip={
        log &&
        notification && (
          <OutcomeStrip notifications={notificationsOfChannel(log, row.channelId)} marked={notification.id} />
        )
      }
    />
  )
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
  const attempts: Elements = notification && (
    <DeliveryChain notification={notification} shown={id} rows={rows} filters={filters} />
  )
  const siblings: Elements = log && notification && (
    <DeliverySiblings notification={notification} log={log} names={names} />
  )
  const sent: Elements = whole.data && (
    <ExchangeView
      part="request"
      exchange={request}
      request={request}
      isFolded={isFailure}
      action={request?.url ? <CopyDeliveryCurl request={{ ...request, url: request.url }} /> : null}
    />
  )
  return isFailure ? (
    <Stack gap="lg">
      <DeliveryCause cause={row.cause ?? 'unknown'} code={row.code}>
        {actions}
      </DeliveryCause>
      {response}
      {attempts}
      {facts}
      {siblings}
      {sent}
    </Stack>
  ) : (
    <Stack gap="lg">
      {facts}
      {actions}
      {attempts}
      {siblings}
      {sent}
      {response}
    </Stack>
  )
}

/** Whether more is expected: an answer, or the next attempt. Also of a resend of what had arrived. */
const isOpen = ({ attempts, last }: Notification) =>
  attempts.some(({ status }) => status === 'pending') || last.status === 'retrying'

/** A link that mutes the policy for the deployment, and comes back here. Nothing else can be muted. */
function MuteLink({ row, names }: Pick<DetailProps, 'row' | 'names'>) {
  const t = useTranslations()
  const { pathname, search } = useLocation()
  const entityId = useDeploymentIdOf(row)
  const { policyId } = row
  if (entityId === null || !names.policies?.has(policyId)) return null
  return (
    <LinkButton
      to={paths.newMute({ policyId, entityId, returnTo: pathname + search })}
      variant="subtle"
      size="xs"
      leftSection={<IconBellOff size={14} aria-hidden />}
    >
      {t('deliveries.mute')}
    </LinkButton>
  )
}
