import { useTranslations } from 'use-intl'
import { outcomeOf, type Attempt } from '~/model/health'
import { Status, type StatusKind } from '~/ui/basics/status'

const kinds = { sent: 'good', retrying: 'warn', failed: 'bad', pending: 'busy' } as const satisfies Record<
  string,
  StatusKind
>

/**
 * The status of a delivery. The service may send any text: an unknown one is shown unchanged. The service calls a
 * delivery sent whose response reports a failure: the console does not.
 */
export function DeliveryStatus({
  attempt,
  isRetried = false,
}: {
  attempt: Pick<Attempt, 'status' | 'cause'>
  /** Of an attempt: it failed, and the retry that it was waiting for has been made. */
  isRetried?: boolean
}) {
  const t = useTranslations()
  const nameOf = useDeliveryStatusName()
  const { status } = attempt
  if (status === 'sent' && outcomeOf(attempt) === 'failed')
    return <Status kind="bad">{t('health.reported')}</Status>
  // A failed attempt that was retried needs no action.
  if (status === 'retrying' && isRetried) return <Status kind="none">{t('health.retried')}</Status>
  return <Status kind={isKnown(status) ? kinds[status] : 'none'}>{nameOf(status)}</Status>
}

/** The words for the status of a delivery. */
export function useDeliveryStatusName(): (status: string | null) => string {
  const t = useTranslations()
  return status => (isKnown(status) ? t(`health.status.${status}`) : (status ?? t('health.no-status')))
}

const isKnown = (status: string | null): status is keyof typeof kinds =>
  status !== null && Object.hasOwn(kinds, status)
