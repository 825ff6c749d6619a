import { useTranslations } from 'use-intl'
import { reasonOf } from '~/model/causes'
import type { ChannelHealth } from '~/model/channel-health'
import { ranges } from '~/model/ranges'
import { Status, type StatusKind } from '~/ui/basics/status'
import { useCountText } from '~/ui/text/count-text'
import { useNow } from '~/ui/text/now'
import { useSinceText } from '~/ui/text/since-text'
import { useAgeText } from '~/ui/text/time-text'

const kinds: Record<ChannelHealth['kind'], StatusKind> = {
  healthy: 'good',
  flaky: 'warn',
  failing: 'bad',
  tested: 'none',
  open: 'busy',
  'no-policies': 'none',
  'never-sent': 'none',
  unknown: 'none',
}

/** The health of a channel in a few words. */
export function ChannelHealthText({ health }: { health: ChannelHealth }) {
  const text = useChannelHealthText(health)
  return <Status kind={kinds[health.kind]}>{text}</Status>
}

/** Returns the health of a channel in a few words, such as "Failing since Sun 11:00 · 401". */
export function useChannelHealthText(health: ChannelHealth): string {
  const t = useTranslations()
  const ageOf = useAgeText()
  const countText = useCountText()
  const now = useNow()
  const since = useSinceText(health.kind === 'failing' ? health.since : undefined)
  if (health.kind === 'flaky') {
    const { troubled, of, isAtLeast } = health
    return t('outcomes.health.flaky', { count: countText(troubled, isAtLeast), of })
  }
  // The last day is loaded on every page, so all pages say the same.
  if (health.kind === 'unknown' && health.quietSince !== null && health.quietSince <= now - ranges['24h'])
    return t('outcomes.health.quiet')
  if (health.kind === 'tested') return t('outcomes.health.tested', { age: ageOf(health.testedAt, now) })
  if (health.kind !== 'failing') return t(`outcomes.health.${health.kind}`)
  const { code, cause } = reasonOf(health.cause, health.code)
  const reason = code || t(`outcomes.cause.${cause ?? 'unknown'}`)
  if (since === null) return t('outcomes.health.failing', { reason })
  return t(health.isSinceEarliest ? 'outcomes.health.failing-at-least' : 'outcomes.health.failing-since', {
    since,
    reason,
  })
}
