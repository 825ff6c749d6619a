import { useId, useRef, useState, type CSSProperties, type ReactElement, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import { TextButton } from '~/ui/basics/text-link'
import classes from './long-list.module.css'
import { ScrollRegion } from './scroll-region'
import { useRowsInSight } from './rows-in-sight'

/** Items of a list that are shown before the user asks for all. */
export const MAX_SHOWN = 100

/** Pixels. Browsers draw no element that is much higher. */
const MAX_HEIGHT = 15_000_000

interface LongListProps<Item> {
  items: readonly Item[]
  /** Renders an item, with its key: an `li`, a `tr`, or whatever has `data-row`. */
  row: (item: Item, index: number) => ReactNode
  /** Renders the container of the rows: a list, a table. */
  list: (rows: ReactNode) => ReactNode
  /** Pixels of a row once all are shown. */
  height?: number
  /** Names the box of all rows; without it, how many there are is its name. */
  label?: string
}

/**
 * A list of what comes from outside, and so may have any length: its first items, and all of them in a box that
 * scrolls, if the user asks for it. There are never more elements than a screen has room for.
 */
export function LongList<Item>(props: LongListProps<Item>) {
  const t = useTranslations()
  const [isWhole, setIsWhole] = useState(false)
  const { items, row, list } = props
  if (items.length > MAX_SHOWN && isWhole) return <AllRows {...props} />
  return (
    <>
      {list(items.slice(0, MAX_SHOWN).map(row)) as ReactElement}
      <FirstOf total={items.length}>
        <TextButton isInherited onClick={() => setIsWhole(true)}>
          {t('common.show-all')}
        </TextButton>
      </FirstOf>
    </>
  )
}

/** Says that only the first of many are shown, and what leads to the others; nothing if they are all. */
export function FirstOf({
  total,
  shown = MAX_SHOWN,
  children,
}: {
  total: number
  shown?: number
  children?: ReactNode
}) {
  const t = useTranslations()
  if (total <= shown) return null
  return (
    <Text tone="dimmed" size="xs">
      <span>{t('common.first-of', { shown, total })}</span> <span>{children}</span>
    </Text>
  )
}

/** All rows in a box that scrolls, each of one height. Only those in sight are in the page. */
export function AllRows<Item>({ items, row, list, height = 28, label }: LongListProps<Item>) {
  const t = useTranslations()
  const titleId = useId()
  const body = useRef<HTMLDivElement>(null)
  const count = Math.min(items.length, Math.floor(MAX_HEIGHT / height))
  const { first, end } = useRowsInSight(body, count, height)
  const style: CSSProperties = {
    height: count * height,
    paddingBlockStart: first * height,
    ['--list-row' as string]: `${height}px`,
  }
  return (
    <>
      <Text tone="dimmed" size="xs" id={titleId}>
        {count < items.length
          ? t('common.first-of', { shown: count, total: items.length })
          : t('common.all', { total: count })}
      </Text>
      {/* The button that was pressed is gone. */}
      <ScrollRegion
        ref={takeFocus}
        className={classes['all']}
        {...(label ? { 'aria-label': label } : { 'aria-labelledby': titleId })}
      >
        <div ref={body} className={classes['rows']} style={style}>
          {list(items.slice(first, end).map((item, index) => row(item, first + index)))}
        </div>
      </ScrollRegion>
    </>
  )
}

const takeFocus = (element: HTMLElement | null) => element?.focus({ preventScroll: true })
