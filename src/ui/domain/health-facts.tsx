import { useFormatter, useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import { RECEIVER_TIMEOUT } from '~/contract/deliveries'
import { beingResentOf, undeliveredOf } from '~/model/channel-health'
import type { Attempt, Health } from '~/model/health'
import type { Notification } from '~/model/notifications'
import { paths } from '~/paths'
import classes from './health-facts.module.css'
import { useCountText } from '~/ui/text/count-text'
import { useSinceText } from '~/ui/text/since-text'
import { TextLink } from '~/ui/basics/text-link'

/** What figures stand for: how many deliveries, since when. They come newest first. */
export function WindowText({ attempts }: { attempts: readonly Attempt[] }) {
  const t = useTranslations()
  const since = useSinceText(attempts.at(-1)?.timestamp)
  const count = attempts.length
  if (since === null) return <Text tone="dimmed">{t('health.window', { count })}</Text>
  return (
    <Text tone="dimmed" role="status">
      {t('health.window-since', { count, since })}
    </Text>
  )
}

/** Says that rows are missing in the figures. */
export function UnreadableText({ count }: { count: number }) {
  const t = useTranslations()
  return count > 0 && <Text tone="dimmed">{t('health.unreadable', { count })}</Text>
}

/**
 * How many notifications were not delivered or are being resent, how many attempts failed, and how long answers took. A notification that
 * is retried has several attempts. Both figures lead to exactly their rows of the log.
 */
export function HealthFacts({
  health,
  notifications,
  filters,
  isAtLeast = false,
}: {
  health: Health
  notifications: readonly Notification[]
  /** Those of the log that has the attempts. */
  filters?: Record<string, string>
  /** Whether the figures may be greater. */
  isAtLeast?: boolean
}) {
  const t = useTranslations()
  const countText = useCountText()
  const { share, duration } = useHealthFormat()
  const { failed, delivered } = health.counts
  const beingResent = beingResentOf(notifications).length
  return (
    <dl className={classes['facts']}>
      <div>
        <dt>{t('health.undelivered')}</dt>
        <dd>
          <TextLink to={paths.deliveries({ ...filters, status: 'is:undelivered' })} kind="aside" isInherited>
            {t('health.undelivered-of', {
              count: countText(undeliveredOf(notifications).length, isAtLeast),
              total: countText(notifications.length, isAtLeast),
            })}
          </TextLink>{' '}
          {beingResent > 0 && (
            <small>
              {t('outcomes.undelivered.more-being-resent', { count: countText(beingResent, isAtLeast) })}
            </small>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('health.failed-attempts')}</dt>
        <dd>
          <TextLink to={paths.deliveries({ ...filters, status: 'is:failed' })} kind="aside" isInherited>
            {t('health.failed-of', {
              failed: countText(failed, isAtLeast),
              ended: countText(failed + delivered, isAtLeast),
            })}
          </TextLink>{' '}
          <small>{share(health.failureShare)}</small>
        </dd>
      </div>
      <div>
        <dt>{t('health.median')}</dt>
        <dd>{duration(health.median)}</dd>
      </div>
      <div>
        <dt>{t('health.p95')}</dt>
        <dd>{duration(health.p95)}</dd>
      </div>
    </dl>
  )
}

/** Shares are written to a tenth of a percent: a smaller difference from none or all is still one. */
const [leastShare, greatestShare] = [0.001, 0.999]

/** Returns how to write a share and a duration, a dash where there is none. */
export function useHealthFormat() {
  const t = useTranslations()
  const format = useFormatter()
  return {
    share: (share: number | null) => {
      if (share === null) return '–'
      const percent = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 1 })
      if (share > 0 && share < leastShare) return `<${percent(leastShare)}`
      if (share < 1 && share > greatestShare) return `>${percent(greatestShare)}`
      return percent(share)
    },
    duration: (milliseconds: number | null) =>
      milliseconds === null
        ? '–'
        : milliseconds === RECEIVER_TIMEOUT
          ? t('health.timed-out', { seconds: RECEIVER_TIMEOUT / 1000 })
          : t('health.milliseconds', { milliseconds }),
  }
}
