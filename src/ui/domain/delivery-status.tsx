import { useTranslations } from 'use-intl'
import { Status, type StatusKind } from '~/ui/basics/status'

const kinds = { sent: 'good', retrying: 'warn', failed: 'bad', pending: 'busy' } as const satisfies Record<
  string,
  StatusKind
>

/** The status of a delivery. The service may send any text: an unknown one is shown unchanged. */
export function DeliveryStatus({
  status,
  isRetried = false,
}: {
  status: string | null
  /** Of an attempt: it failed, and the retry that it was waiting for has been made. */
  isRetried?: boolean
}) {
  const t = useTranslations()
  const nameOf = useDeliveryStatusName()
  return (
    <Status kind={isKnown(status) ? kinds[status] : 'none'}>
      {status === 'retrying' && isRetried ? t('health.retried') : nameOf(status)}
    </Status>
  )
}

/** The words for the status of a delivery. */
export function useDeliveryStatusName(): (status: string | null) => string {
  const t = useTranslations()
  return status => (isKnown(status) ? t(`health.status.${status}`) : (status ?? t('health.no-status')))
}

const isKnown = (status: string | null): status is keyof typeof kinds =>
  status !== null && Object.hasOwn(kinds, status)
