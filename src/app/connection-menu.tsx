import { IconEye, IconLogout, IconPlugConnected } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useSession } from '~/api/session/session'
import { enterDemo, leaveDemo, signOut } from '~/api/session/sign-out'
import { MenuButton, type MenuAction } from '~/ui/overlay/menu-button'

/** Where the console is connected to, and the way out. A proxy's connection is not the user's to end. */
export default function ConnectionMenu() {
  const t = useTranslations()
  const session = useSession()
  if (session.kind === 'signed-out' || session.kind === 'proxy') return null
  const isAdmin = session.rights === 'all'
  const look: MenuAction = {
    label: isAdmin ? t('connection.look-as-user') : t('connection.look-as-administrator'),
    icon: IconEye,
    run: () => enterDemo(isAdmin ? 'inbox' : 'all'),
  }
  const leave: MenuAction = { label: t('connection.leave-demo'), icon: IconLogout, run: leaveDemo }
  const end: MenuAction = { label: t('connection.sign-out'), icon: IconLogout, run: signOut }
  const server = session.kind === 'demo' ? t('demo.label') : session.server || location.origin
  return (
    <MenuButton
      size="lg"
      label={t('connection.label', { server })}
      icon={IconPlugConnected}
      heading={[server, t(isAdmin ? 'connection.as-administrator' : 'connection.as-user')]}
      entries={session.kind === 'token' ? [end] : session.isChosen ? [look, leave] : [look]}
    />
  )
}
