import { useTranslations } from 'use-intl'
import { useUnread } from '~/features/inbox/unread'
import { useFailingChannels } from './failing-channels'

/** The pages with a count next to their link. */
export type CountedName = 'channels' | 'inbox'

/** How many there are of what a page's link counts, and whether that means trouble. */
interface Count {
  count: number
  isBad: boolean
  label: string
}

/** Returns the counts next to the links of the navigation, null where there is none, or none yet. */
export function useCounts(): Record<CountedName, Count | null> {
  const t = useTranslations()
  const { unread } = useUnread()
  const failing = useFailingChannels()
  return {
    channels: failing ? { count: failing, isBad: true, label: t('shell.failing', { count: failing }) } : null,
    inbox: unread ? { count: unread, isBad: false, label: t('shell.unread', { count: unread }) } : null,
  }
}
