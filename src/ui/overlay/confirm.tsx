import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Group, Stack } from '~/ui/basics/flex'
import { Dialog } from './dialog'
import { useFailureToast } from '~/ui/basics/failure-toast'
import { useIsThere } from '~/ui/basics/is-there'
import { ErrorBanner } from '~/ui/basics/states'
import type { Elements } from '~/ui/basics/elements'

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
  children: Elements
}) {
  const t = useTranslations()
  // The second half of a double click comes before the button is seen to be at work.
  const isRunning = useRef(false)
  const isThere = useIsThere()
  const reportFailure = useFailureToast()
  const run = useMutation({
    mutationFn: confirm,
    onSuccess: close,
    onError: error => {
      if (!isThere.current) reportFailure(error, reason => t('common.action-failed', { action, reason }))
    },
    onSettled: () => {
      isRunning.current = false
    },
  })
  const start = () => {
    if (isRunning.current) return
    isRunning.current = true
    run.mutate()
  }
  // Closing would not stop what has started: its outcome is shown here.
  const leave = () => {
    if (!isRunning.current) close()
  }
  return (
    <Dialog title={title} close={leave}>
      <Stack>
        {children}
        {run.error && <ErrorBanner error={run.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={leave} disabled={run.isPending} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button isDangerous loading={run.isPending} onClick={start}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
