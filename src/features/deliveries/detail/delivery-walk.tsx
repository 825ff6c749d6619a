import { IconChevronDown, IconChevronUp, IconKeyboard } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '~/ui/basics/icon-button'
import { listShortcuts, shortcutKeys, useShortcuts } from '~/ui/basics/shortcuts'
import { Text } from '~/ui/basics/text'
import classes from './delivery-detail.module.css'

interface WalkProps {
  /** The index of the open delivery in the log; -1 if it is not among the rows. */
  index: number
  /** The number of rows. */
  count: number
  /** The indexes of the rows before and after it; undefined at the ends. */
  previous: number | undefined
  next: number | undefined
  go: (index: number) => void
}

/** Leads from one delivery to the next in the order of the log, with buttons and keys. */
export function DeliveryWalk({ index, count, previous, next, go }: WalkProps) {
  const t = useTranslations()
  const walk = (to: number | undefined) => to !== undefined && go(to)
  useShortcuts({ next: () => walk(next), previous: () => walk(previous) }, { isInDetail: true })
  return (
    <>
      {index >= 0 && (
        <Text tone="dimmed" as="span" role="status" className={classes['position']}>
          {t('deliveries.walk.position', { position: index + 1, count })}
        </Text>
      )}
      {/* Not disabled in HTML: the focus stays on the button at the ends. */}
      <IconButton
        label={t('deliveries.walk.previous')}
        icon={IconChevronUp}
        size="md"
        aria-keyshortcuts={shortcutKeys.previous}
        aria-disabled={previous === undefined}
        onClick={() => walk(previous)}
      />
      <IconButton
        label={t('deliveries.walk.next')}
        icon={IconChevronDown}
        size="md"
        aria-keyshortcuts={shortcutKeys.next}
        aria-disabled={next === undefined}
        onClick={() => walk(next)}
      />
      <IconButton
        label={t('keys.title')}
        icon={IconKeyboard}
        size="md"
        className={classes['keys'] ?? ''}
        onClick={listShortcuts}
      />
    </>
  )
}
