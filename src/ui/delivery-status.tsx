import { useTranslations } from 'use-intl'
import { Status, type StatusKind } from './status'

const kinds = { sent: 'good', retrying: 'warn', failed: 'bad', pending: 'busy' } as const satisfies Record<
  string,
  StatusKind
>

/** How a delivery stands. The service's texts are free: one that is not known is shown as it is. */
export function DeliveryStatus({ status }: { status: string | null }) {
  const t = useTranslations()
  if (!isKnown(status)) return <Status kind="none">{status ?? t('health.no-status')}</Status>
  return <Status kind={kinds[status]}>{t(`health.status.${status}`)}</Status>
}

const isKnown = (status: string | null): status is keyof typeof kinds =>
  status !== null && Object.hasOwn(kinds, status)
