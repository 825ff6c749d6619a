import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group } from '~/ui/basics/flex'
import { isPastEnd } from './list-rows'
import classes from './pager.module.css'

/** Which rows of how many are shown, and the way to the others. Its place does not move while a page loads. */
export function Pager({
  offset,
  limit,
  total,
  hasMore = false,
  isRefreshing = false,
  go,
}: {
  offset: number
  limit: number
  /** Undefined until it is known, and where the service leaves it out. */
  total: number | undefined
  /** Of a total that is not known, whether there are rows after these. */
  hasMore?: boolean
  /** The total is still another list's. */
  isRefreshing?: boolean
  go: (offset: number, how?: { replace: boolean }) => void
}) {
  const t = useTranslations()
  const isGone = !isRefreshing && isPastEnd(total, offset)
  const lastPage = total === undefined ? 0 : Math.floor((total - 1) / limit) * limit
  const turnBack = useEffectEvent((to: number) => go(to, { replace: true }))
  useEffect(() => {
    // The page that the URL names is gone: its rows were deleted, or the link is old. Once: until the URL has followed,
    // the list may be rendered again.
    if (isGone) turnBack(lastPage)
  }, [isGone, lastPage])
  if (total === 0 || isGone) return null
  const turn = (to: number) => {
    go(to)
    window.scrollTo({ top: 0 })
  }
  const hasNext = total === undefined ? hasMore : offset + limit < total
  const last = total === undefined ? offset + limit : Math.min(offset + limit, total)
  return (
    <Group justify="space-between" as="nav" aria-label={t('table.pages')} className={classes['pager']}>
      <Text tone="dimmed" className={classes['numbers']} role="status">
        {total !== undefined
          ? t('table.range', { first: offset + 1, last, total })
          : hasMore
            ? t('table.range-open', { first: offset + 1, last })
            : t('common.loading')}
      </Text>
      {(offset > 0 || hasNext) && (
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconChevronLeft size={14} aria-hidden />}
            {...endProps(offset === 0)}
            onClick={() => offset > 0 && turn(Math.max(0, offset - limit))}
          >
            {t('table.previous')}
          </Button>
          <Button
            variant="default"
            size="xs"
            rightSection={<IconChevronRight size={14} aria-hidden />}
            {...endProps(!hasNext)}
            onClick={() => hasNext && turn(offset + limit)}
          >
            {t('table.next')}
          </Button>
        </Group>
      )}
    </Group>
  )
}

/** Of a button at the end of a list, which keeps the focus: a disabled one would lose it. */
const endProps = (isEnd: boolean) => (isEnd ? { 'data-disabled': true, 'aria-disabled': true } : {})
