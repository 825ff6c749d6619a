import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group } from '~/ui/basics/flex'
import type { Elements } from '~/ui/basics/elements'
import { useFailureToast } from '~/ui/basics/failure-toast'
import { useIsThere } from '~/ui/basics/is-there'
import { useState } from 'react'
import { useTranslations } from 'use-intl'

/** The number of selected rows and what can be done with them; it covers the table's head. */
export function SelectionBar({
  count,
  more,
  children,
}: {
  count: number
  /** Selects more rows. */
  more?: Elements
  children: Elements
}) {
  const t = useTranslations()
  return (
    <Group gap="xs" className="selection-bar">
      <Text>{t('table.selected', { count })}</Text>
      {more}
      {children}
    </Group>
  )
}

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

/** A button of the bar. */
export function BarButton({ label, act }: { label: string; act: () => void }) {
  return (
    <Button size="xs" variant="default" onClick={act}>
      {label}
    </Button>
  )
}
