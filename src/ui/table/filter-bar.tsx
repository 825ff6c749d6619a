import { IconFilter } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import type { Elements } from '~/ui/basics/elements'
import { Group } from '~/ui/basics/flex'
import classes from './filter-bar.module.css'

/** More filters than this do not fit in one line beside a pane. */
const MAX_BESIDE_PANE = 4

/**
 * The search and the filters of a list, in one line. On a phone the filters are behind a button, which shows how many
 * are set, so that the first row is in sight; many filters are behind it beside a pane, too.
 */
export function FilterBar({
  search,
  values,
  className = '',
  children,
}: {
  search: Elements
  /** The values of the filters: an empty one is not set. */
  values: readonly string[]
  className?: string | undefined
  children: Elements
}) {
  const t = useTranslations()
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  return (
    <Group
      gap="xs"
      className={`${classes['bar']} ${className}`}
      data-many={values.length > MAX_BESIDE_PANE || undefined}
    >
      {search}
      <Button
        variant="default"
        className={classes['button']}
        leftSection={<IconFilter size={16} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('table.filter', { count: values.filter(Boolean).length })}
      </Button>
      <div id={id} className={classes['filters']} data-open={isOpen || undefined}>
        {children}
      </div>
    </Group>
  )
}
