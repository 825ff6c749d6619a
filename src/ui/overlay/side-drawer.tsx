import { Drawer } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { DocumentTitle } from '~/ui/page/document-title'
import { useOverlay } from './overlay'
import type { Elements } from '~/ui/basics/elements'

/** A detail or a form at the right, over the page that stays. It has a URL: `close` goes to the one below it. */
export function SideDrawer({
  title,
  close,
  children,
}: {
  title: string
  close: () => void
  children: Elements
}) {
  const t = useTranslations()
  const overlay = useOverlay()
  return (
    <Drawer
      opened
      onClose={close}
      title={title}
      size="min(560px, 100vw)"
      {...overlay}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <DocumentTitle title={title} depth={1} />
      {children}
    </Drawer>
  )
}
