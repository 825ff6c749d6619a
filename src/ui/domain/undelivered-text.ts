import { useTranslations } from 'use-intl'
import type { Undelivered } from '~/model/channel-health'
import { paths } from '~/paths'
import { useCountText } from '~/ui/text/count-text'
import { useSinceText } from '~/ui/text/since-text'

/** Returns how to write how many notifications of a channel are undelivered, and how many others are being resent. */
export function useUndeliveredText(): (undelivered: Undelivered) => string {
  const t = useTranslations()
  const withBeingResent = useWithBeingResent()
  return undelivered => {
    const { count, isAtLeast } = undelivered
    const text = t(isAtLeast ? 'outcomes.undelivered.at-least' : 'outcomes.undelivered.count', { count })
    return withBeingResent(text, undelivered)
  }
}

/**
 * Returns how to add to a text about undelivered notifications how many others are being resent; only the latter if all
 * are.
 */
export function useWithBeingResent(): (text: string, of: Omit<Undelivered, 'since'>) => string {
  const t = useTranslations()
  const countText = useCountText()
  return (text, { count, beingResent, isAtLeast }) => {
    if (beingResent === 0) return text
    const resent = countText(beingResent, isAtLeast)
    return count === 0
      ? t('outcomes.undelivered.being-resent', { count: resent })
      : t('outcomes.undelivered.and-being-resent', { undelivered: text, count: resent })
  }
}

/** Returns the link to the plan that resends exactly the undelivered notifications of a channel that were counted. */
export function useResendLink(
  channelId: string,
  { count, isAtLeast, since }: Undelivered,
): { to: string; label: string; title: string } {
  const t = useTranslations()
  const sinceText = useSinceText(since ?? undefined)
  return {
    to: paths.resend({ channel: channelId, of: 'all', ...(since !== null && { from: since }) }),
    label: t(isAtLeast ? 'outcomes.resend.at-least' : 'outcomes.resend.count', { count }),
    title:
      sinceText === null ? t('outcomes.resend.loaded') : t('outcomes.resend.since', { since: sinceText }),
  }
}
