import { useTranslations } from 'use-intl'
import type { Undelivered } from '~/model/channel-health'
import { paths } from '~/paths'
import { useSinceText } from '~/ui/text/since-text'

/** Returns how to write how many notifications of a channel are undelivered. */
export function useUndeliveredText(): (undelivered: Undelivered) => string {
  const t = useTranslations()
  return ({ count, isAtLeast }) =>
    t(isAtLeast ? 'outcomes.undelivered.at-least' : 'outcomes.undelivered.count', { count })
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
