import { useTranslations } from 'use-intl'
import { deviceNow } from '~/api/device/clock'
import { grace, type FailedRow } from '~/api/transport/deferred'
import { FailureList } from '~/ui/basics/failure-list'
import { Stack } from '~/ui/basics/flex'
import { Text } from '~/ui/basics/text'
import { toast } from '~/ui/basics/toast'

/** Milliseconds after which the progress is shown. */
const soon = 400

/** Returns the toasts of calls that are made one after the other. */
export function useRunToasts() {
  const t = useTranslations()
  return {
    /** Returns a function that shows how many calls are done, unless all of them take only a moment. */
    progressIn: (toastId: string, total: number) => {
      const startedAt = deviceNow()
      return (done: number) => {
        if (deviceNow() > startedAt + soon)
          void toast(t('batch.running', { done, total }), { id: toastId, milliseconds: grace })
      }
    },
    /** Names each row that failed, with the reason, until the user closes the toast. */
    reportEach: (title: string, failures: readonly FailedRow[]) =>
      void toast(
        <Stack gap={4}>
          <Text>{title}</Text>
          <FailureList failed={failures.map(({ row, error }) => ({ name: row.name, error }))} />
        </Stack>,
        { isBad: true, closeLabel: t('common.close') },
      ),
  }
}
