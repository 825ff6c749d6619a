import { useTranslations } from 'use-intl'
import { reasonOf } from '~/model/causes'
import type { Notification, Verdict } from '~/model/notifications'
import { Status, type StatusKind } from '~/ui/basics/status'

/** How each result of a notification looks. */
export const verdictKinds = {
  delivered: 'good',
  recovered: 'good',
  pending: 'busy',
  retrying: 'warn',
  failed: 'bad',
  unknown: 'none',
} as const satisfies Record<Verdict['kind'], StatusKind>

type Shown = Pick<Notification, 'verdict' | 'cause' | 'last'>

/** What became of a notification until now, in a few words such as "Failed · 401". */
export function NotificationOutcome({ notification }: { notification: Shown }) {
  const textOf = useNotificationOutcomeText()
  return <Status kind={verdictKinds[notification.verdict.kind]}>{textOf(notification)}</Status>
}

/** Returns how to write the outcome of a notification. */
function useNotificationOutcomeText(): (notification: Shown) => string {
  const t = useTranslations()
  return ({ verdict, cause, last }) => {
    switch (verdict.kind) {
      case 'delivered':
        return t('health.status.sent')
      case 'recovered':
        return t(`deliveries.outcome.recovered.${verdict.by}`)
      case 'failed': {
        const reason = reasonOf(cause ?? 'unknown', last.code)
        if (reason.cause === 'reported') return t('health.reported')
        return t('deliveries.outcome.failed', {
          reason: reason.code || t(`outcomes.cause.${reason.cause ?? 'unknown'}`),
        })
      }
      case 'unknown':
        return verdict.status ?? t('health.no-status')
      default:
        return t(`health.status.${verdict.kind}`)
    }
  }
}

/**
 * Returns the milliseconds from the first attempt of a notification to the end of the one that delivered it, or of the
 * last one; null if it has not ended or its times cannot be parsed.
 */
export function timeTaken({ verdict, first, last, startedAt }: Notification): number | null {
  if (verdict.kind === 'delivered') return first.duration
  if (verdict.kind === 'recovered') return verdict.milliseconds
  const end = last.at
  if (verdict.kind !== 'failed' || startedAt === null || end === null) return null
  return Math.max(0, end - startedAt) + last.duration
}
