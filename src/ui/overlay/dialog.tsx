import { Modal, type ModalProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useOverlay } from './overlay'

/** A dialog over everything: it takes the focus, and gives it back to where it came from. */
export function Dialog({
  title,
  close,
  size = 'md',
  isAboveAll = false,
  children,
}: {
  title: string
  close: () => void
  size?: NonNullable<ModalProps['size']>
  /** Also above the command palette. */
  isAboveAll?: boolean
  children: ReactNode
}) {
  const t = useTranslations()
  const overlay = useOverlay()
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size={size}
      {...(isAboveAll ? { zIndex: 'calc(var(--mantine-z-index-max) + 1)' } : {})}
      // The second half of a double click, or a slip, is no answer.
      closeOnClickOutside={false}
      {...overlay}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {children}
    </Modal>
  )
}
