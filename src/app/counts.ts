import { useTranslations } from 'use-intl'
import { useUnread } from '~/features/inbox/unread'
import { useFailingChannels } from './failing-channels'

/** The pages with a count next to their link. */
export type CountedName = 'channels' | 'inbox'

/** How many there are of what a page's link counts, and whether that means trouble. */
interface Count {
  count: number
  /** Whether there may be more. */
  isAtLeast: boolean
  isBad: boolean
  label: string
}

/** Returns the counts next to the links of the navigation, null where there is none, or none yet. */
export function useCounts(): Record<CountedName, Count | null> {
  const t = useTranslations()
  const { unread } = useUnread()
  const failing = useFailingChannels()
  return {
    channels: failing?.count
      ? {
          ...failing,
          isBad: true,
          label: t(failing.isAtLeast ? 'shell.failing-at-least' : 'shell.failing', { count: failing.count }),
        }
      : null,
    inbox: unread
      ? { count: unread, isAtLeast: false, isBad: false, label: t('shell.unread', { count: unread }) }
      : null,
  }
}
