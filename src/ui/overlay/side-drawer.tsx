import { Drawer } from '@mantine/core'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { DocumentTitle } from '~/ui/page/document-title'
import { visibleText } from '~/ui/text/isolate'
import { BeforeCloseContext } from './before-close'
import { useOverlay } from './overlay'
import type { Elements } from '~/ui/basics/elements'

export interface SideProps {
  title: string
  close: () => void
  /** Buttons next to the one that closes it. */
  tools?: Elements
  children: Elements
}

/** A detail or a form at the right, over the page that stays. It has a URL: `close` goes to the one below it. */
export function SideDrawer({
  title,
  close,
  tools,
  isDetail = false,
  children,
}: SideProps & { isDetail?: boolean }) {
  const t = useTranslations()
  const overlay = useOverlay({ isDetail })
  const beforeClose = useRef<((close: () => void) => void) | null>(null)
  return (
    <Drawer.Root
      opened
      onClose={() => (beforeClose.current ? beforeClose.current(close) : close())}
      position="right"
      size="min(560px, 100vw)"
      transitionProps={{ duration: 120 }}
      {...overlay}
    >
      <Drawer.Overlay />
      <Drawer.Content data-detail={isDetail || undefined}>
        <Drawer.Header>
          <Drawer.Title>{visibleText(title)}</Drawer.Title>
          {tools}
          <Drawer.CloseButton aria-label={t('common.close')} />
        </Drawer.Header>
        <Drawer.Body>
          <DocumentTitle title={title} depth={1} />
          <BeforeCloseContext value={beforeClose}>{children}</BeforeCloseContext>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
