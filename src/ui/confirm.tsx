import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from './dialog'
import { ErrorBanner } from './states'

/** Asks before an action that can't be taken back. A failure shows here, and the question stays. */
export default function Confirm({
  title,
  action,
  confirm,
  close,
  children,
}: {
  title: string
  /** Verb and noun: the button's words. */
  action: string
  /** Does it; when it has succeeded the question closes. */
  confirm: () => Promise<unknown>
  close: () => void
  children: ReactNode
}) {
  const t = useTranslations()
  const run = useMutation({ mutationFn: confirm, onSuccess: close })
  return (
    <Dialog title={title} close={close}>
      <Stack>
        {children}
        {run.error && <ErrorBanner error={run.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button color="red" loading={run.isPending} onClick={() => run.mutate()}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
