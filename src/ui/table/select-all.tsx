import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { useFailureToast } from '~/ui/basics/failure-toast'
import { useIsThere } from '~/ui/basics/is-there'

/** Selects the rows of all pages, once they have been read. */
export function SelectAll<Row>({
  total,
  readAll,
  select,
}: {
  total: number
  readAll: () => Promise<readonly Row[]>
  select: (rows: readonly Row[]) => void
}) {
  const t = useTranslations()
  const reportFailure = useFailureToast()
  const isThere = useIsThere()
  const [isReading, setIsReading] = useState(false)
  const label = t('table.select-every', { count: total })
  const read = async () => {
    setIsReading(true)
    try {
      const rows = await readAll()
      // The selection may have been changed in the meantime: then this button is gone.
      if (isThere.current) select(rows)
    } catch (error) {
      reportFailure(error, reason => t('common.action-failed', { action: label, reason }))
    }
    setIsReading(false)
  }
  return (
    <Button size="xs" variant="subtle" loading={isReading} onClick={() => void read()}>
      {label}
    </Button>
  )
}
