import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import type { FailedRow } from '~/api/transport/deferred'
import { FailureList } from '~/ui/basics/failure-list'

/** The deletions and undone changes of an earlier page that failed. */
export default function RefusedDeletions({ failures }: { failures: readonly FailedRow[] }) {
  const t = useTranslations()
  return (
    <Stack gap={4}>
      <Text>{t('undo.not-resumed', { count: failures.length })}</Text>
      <FailureList failed={failures.map(({ row, error }) => ({ name: row.name, error }))} />
    </Stack>
  )
}
