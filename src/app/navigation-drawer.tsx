import { Drawer } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useOverlay } from '~/ui/overlay/overlay'
import { Navigation } from './navigation'

/** The navigation of a phone. */
export default function NavigationDrawer({ close }: { close: () => void }) {
  const t = useTranslations()
  const overlay = useOverlay()
  return (
    <Drawer
      opened
      onClose={close}
      {...overlay}
      position="left"
      size="16rem"
      title={t('app.name')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Navigation onNavigate={close} />
    </Drawer>
  )
}
