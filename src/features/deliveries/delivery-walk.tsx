import { useWindowEvent } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp, IconKeyboard } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '~/ui/basics/icon-button'
import { areKeysOn, isCommandKey } from '~/ui/basics/letter-keys'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { Text } from '~/ui/basics/text'
import { lazyPage } from '~/ui/loading/lazy-page'
import classes from './delivery-detail.module.css'

const KeysDialog = lazyPage(() => import('~/ui/overlay/keys-dialog'))

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
  const [isAskingKeys, setIsAskingKeys] = useState(false)
  const walk = (to: number | undefined) => to !== undefined && go(to)
  useWindowEvent('keydown', event => {
    const { key } = event
    if (!areKeysOn() || !isCommandKey(event, '[data-detail]')) return
    if (key === 'j') walk(next)
    else if (key === 'k') walk(previous)
    else if (key === '?') setIsAskingKeys(true)
    else return
    event.preventDefault()
  })
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
        aria-keyshortcuts="k"
        aria-disabled={previous === undefined}
        onClick={() => walk(previous)}
      />
      <IconButton
        label={t('deliveries.walk.next')}
        icon={IconChevronDown}
        size="md"
        aria-keyshortcuts="j"
        aria-disabled={next === undefined}
        onClick={() => walk(next)}
      />
      <IconButton
        label={t('keys.title')}
        icon={IconKeyboard}
        size="md"
        className={classes['keys'] ?? ''}
        onClick={() => setIsAskingKeys(true)}
      />
      <PartBoundary isFloating>
        {isAskingKeys && (
          <KeysDialog
            shortcuts={[
              { keys: ['j'], does: t('deliveries.walk.next') },
              { keys: ['k'], does: t('deliveries.walk.previous') },
              { keys: ['↓', '↑'], does: t('deliveries.walk.rows') },
              { keys: ['Esc'], does: t('common.close') },
              { keys: ['?'], does: t('keys.help') },
            ]}
            close={() => setIsAskingKeys(false)}
          />
        )}
      </PartBoundary>
    </>
  )
}
