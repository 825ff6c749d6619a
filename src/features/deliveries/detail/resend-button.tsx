import { Spinner } from '~/ui/basics/spinner'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import { useResendDelivery, type DeliveryFilters } from '~/api/deliveries'
import type { DeliverySummary } from '~/model/delivery-summary'
import { paths } from '~/paths'
import { DeliveryStatus } from '~/ui/domain/delivery-status'
import { lazyPage } from '~/ui/loading/lazy-page'
import { PartBoundary } from '~/ui/basics/part-boundary'
import type { Elements } from '~/ui/basics/elements'
import { usePolling } from './polling'

const Confirm = lazyPage(() => import('~/ui/overlay/confirm'))

/** Milliseconds between two looks for the new attempt, and after which no one looks any more. */
const interval = 1000
const patience = 30_000

interface ResendButtonProps {
  row: DeliverySummary
  /** All that are loaded. */
  rows: readonly DeliverySummary[]
  filters: DeliveryFilters
  /** The channel's name. */
  channel: string
  /** Whether it is the action to take: the notification is not delivered. */
  isPrimary: boolean
  /** The actions next to it. */
  children: Elements
}

/** Sends a delivery again after a question, and follows it to its attempt. */
export function ResendButton({ row, rows, filters, channel, isPrimary, children }: ResendButtonProps) {
  const t = useTranslations()
  const resend = useResendDelivery()
  const [isAsking, setIsAsking] = useState(false)
  // The service does not name the attempt: it is the child that was not there before.
  const [before, setBefore] = useState<ReadonlySet<string> | null>(null)
  const repeats = rows.filter(({ parentId, retryCount }) => parentId === row.id && retryCount === 0)
  const send = async () => {
    const known = new Set(repeats.map(({ id }) => id))
    await resend.mutateAsync({ body: { notificationId: row.id } })
    setBefore(known)
  }
  return (
    <>
      <Group gap="xs">
        <Button
          size="xs"
          variant={isPrimary ? 'filled' : 'default'}
          leftSection={<IconSend size={14} aria-hidden />}
          onClick={() => setIsAsking(true)}
        >
          {t('deliveries.resend.action')}
        </Button>
        {children}
        <span role="status">
          {before && (
            <Follow
              key={resend.submittedAt}
              since={resend.submittedAt}
              child={repeats.find(({ id }) => !before.has(id))}
              filters={filters}
            />
          )}
        </span>
      </Group>
      <PartBoundary isFloating>
        {isAsking && (
          <Confirm
            title={t('deliveries.resend.title')}
            action={t('deliveries.resend.action')}
            confirm={send}
            close={() => setIsAsking(false)}
          >
            <Text>{t('deliveries.resend.text', { channel })}</Text>
          </Confirm>
        )}
      </PartBoundary>
    </>
  )
}

/** Waits for the attempt of a resend, and shows how it goes. */
function Follow({
  since,
  child,
  filters,
}: {
  /** Milliseconds since the epoch. */
  since: number
  child: DeliverySummary | undefined
  filters: DeliveryFilters
}) {
  const t = useTranslations()
  const { search } = useLocation()
  const [lookedAt, setLookedAt] = useState(since)
  const hasGivenUp = lookedAt > since + patience
  const isOver = child ? child.status !== 'pending' : hasGivenUp
  const looked = usePolling(filters, isOver ? false : interval)
  if (looked > lookedAt) setLookedAt(looked)
  if (child)
    return (
      <Group gap="xs" as="span">
        <Text as="span">{t('deliveries.resend.arrived')}</Text>
        <DeliveryStatus attempt={child} />
        <TextLink to={{ pathname: paths.delivery(child.id), search }}>{t('deliveries.resend.show')}</TextLink>
      </Group>
    )
  if (hasGivenUp) return <Text as="span">{t('deliveries.resend.given-up')}</Text>
  return (
    <Group gap="xs" as="span">
      <Spinner />
      <Text as="span">{t('deliveries.resend.waiting')}</Text>
    </Group>
  )
}
