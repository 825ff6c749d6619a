import { useMantineColorScheme } from '@mantine/core'
import { IconChecks, IconLanguage, IconPlus, IconSend } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useRights } from '~/api/session/session'
import { useMarkNotifications } from '~/features/inbox/inbox-actions'
import { unreadIdsOf, useInbox } from '~/features/inbox/inbox-rows'
import { paths } from '~/paths'
import { languages, type Language } from '~/ui/loading/locale'
import { useGoTo } from './go-to'
import { useDestinations } from './navigation'
import type { PaletteResult } from './palette-results'
import { schemes, useChooseLanguage } from './preferences'

/** Returns the pages and actions that the user may use. */
export function usePaletteCommands(): PaletteResult[] {
  const t = useTranslations()
  const goTo = useGoTo()
  const choose = useChooseLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const mark = useMarkActions()
  const rights = useRights()
  const destinations = useDestinations()
  const action = (id: string, label: string, icon: PaletteResult['icon'], run: () => void) => ({
    id,
    kind: 'action' as const,
    label,
    icon,
    run,
  })
  return [
    ...destinations.map(({ id, to, icon: Picture }) => ({
      id,
      kind: 'page' as const,
      label: t(`pages.${id}`),
      icon: <Picture size={18} aria-hidden />,
      run: () => goTo(to),
    })),
    ...destinations.flatMap(({ to, create }) =>
      create === null
        ? []
        : action(create, t(create), <IconPlus size={18} aria-hidden />, () => goTo(`${to}/new`)),
    ),
    ...(rights === 'all'
      ? [action('resend', t('resends.title'), <IconSend size={18} aria-hidden />, () => goTo(paths.resend()))]
      : []),
    ...mark,
    ...schemes.map(({ id, icon: Picture }) =>
      action(
        `scheme-${id}`,
        `${t('shell.scheme.label')}: ${t(`shell.scheme.${id}`)}`,
        <Picture size={18} aria-hidden />,
        () => setColorScheme(id),
      ),
    ),
    ...Object.entries(languages).map(([id, name]) =>
      action(
        `language-${id}`,
        `${t('shell.language')}: ${name}`,
        <IconLanguage size={18} aria-hidden />,
        () => choose(id as Language),
      ),
    ),
  ]
}

/** Returns the action that marks all notifications as read, if any are unread. */
function useMarkActions(): PaletteResult[] {
  const t = useTranslations()
  const { rows } = useInbox()
  const { markAllRead } = useMarkNotifications()
  const unread = unreadIdsOf(rows ?? [])
  if (unread.length === 0) return []
  return [
    {
      id: 'mark-all-read',
      kind: 'action',
      label: `${t('pages.inbox')}: ${t('inbox.mark-all', { count: unread.length })}`,
      icon: <IconChecks size={18} aria-hidden />,
      run: () => markAllRead(unread),
    },
  ]
}
