import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { useFailureToast } from '~/ui/basics/failure-toast'
import { useIsThere } from '~/ui/basics/is-there'

/** A button that reads the rows of all pages, then selects them. */
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
      // If the selection was changed in the meantime, this button is no longer rendered.
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
