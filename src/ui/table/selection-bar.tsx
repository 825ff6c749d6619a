import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group } from '~/ui/basics/flex'
import type { Elements } from '~/ui/basics/elements'
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

/** A button of the bar. */
export function BarButton({ label, act }: { label: string; act: () => void }) {
  return (
    <Button size="xs" variant="default" onClick={act}>
      {label}
    </Button>
  )
}
