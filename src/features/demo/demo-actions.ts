import { IconEye, IconLogout } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useSession } from '~/api/session/session'
import { enterDemo, leaveDemo } from '~/api/session/sign-out'
import type { MenuAction } from '~/ui/overlay/menu-button'

/** Returns the actions that switch the demo's user or leave a demo that the user entered; empty outside the demo. */
export function useDemoActions(): MenuAction[] {
  const t = useTranslations()
  const session = useSession()
  if (session.kind !== 'demo') return []
  const isAdmin = session.rights === 'all'
  const look: MenuAction = {
    label: isAdmin ? t('connection.look-as-user') : t('connection.look-as-administrator'),
    icon: IconEye,
    run: () => enterDemo(isAdmin ? 'inbox' : 'all'),
  }
  const leave: MenuAction = { label: t('connection.leave-demo'), icon: IconLogout, run: leaveDemo }
  return session.isChosen ? [look, leave] : [look]
}
