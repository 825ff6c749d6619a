import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import type { useLoadMore } from '~/api/deliveries'
import { MAX_SEARCHED_LENGTH, maxSearchedRows } from '~/model/body-search'
import type { DeliveryWindow } from '~/model/delivery-window'
import { useSinceText } from '~/ui/text/since-text'
import type { ShownRows } from '~/features/deliveries/shown-deliveries'
import classes from './window-bar.module.css'
import type { Elements } from '~/ui/basics/elements'

interface BarProps {
  window: DeliveryWindow | undefined
  /** Those that the filters leave. */
  shown: ShownRows
  /** Whether everything that is loaded is among them. */
  isCounted: boolean
  isNarrowed: boolean
  /** Whether a text is searched for. */
  isSearched: boolean
  /** Whether the search has skipped the ends of long bodies. */
  hasLongBodies: boolean
  more: ReturnType<typeof useLoadMore>
  /** What else can match: the rest of the selected time range, nothing if all of it is loaded, or anything older. */
  rest: { of: 'range'; load: () => void } | { of: 'nothing' } | { of: 'log' }
  /** Content at the end of the bar, which can appear and disappear without moving anything else. */
  children: Elements
}

/** A line that is always visible. It shows what is loaded, and has the buttons that load more. */
export function WindowBar(props: BarProps) {
  const t = useTranslations()
  const { window, more, rest, children } = props
  const text = useFactsText(props)
  return (
    <div className={classes['bar']} role="group" aria-label={t('deliveries.window.label')}>
      <div className={classes['facts']}>
        <Text tone="dimmed" size="xs" role="status" title={text}>
          {text}
        </Text>
        {window?.hasMore && <LoadMore window={window} more={more} rest={rest} />}
      </div>
      {children}
    </div>
  )
}

/** Returns a text about what is loaded, how much of it is shown, and what a search or time range leaves out. */
function useFactsText({
  window,
  shown,
  isCounted,
  isNarrowed,
  isSearched,
  hasLongBodies,
  more,
  rest,
}: BarProps): string {
  const t = useTranslations()
  const since = useSinceText(window?.rows.at(-1)?.timestamp)
  if (!window) return t('common.loading')
  const count = window.rows.length
  // The number of shown rows is added only if it was counted in exactly the loaded ones, or while more are being
  // loaded.
  const hasCount =
    shown.rows !== undefined &&
    (isNarrowed || shown.view === 'notifications') &&
    (isCounted || more.isLoading)
  return [
    !window.hasMore || since === null
      ? t('deliveries.window.all', { count })
      : t('deliveries.window.since', { count, since }),
    window.unreadable > 0 && t('deliveries.window.unreadable', { count: window.unreadable }),
    hasCount &&
      t(`deliveries.window.${isNarrowed ? 'match' : 'shown'}.${shown.view}`, {
        count: shown.rows?.length ?? 0,
      }),
    window.hasMore && rest.of === 'nothing' && t('deliveries.window.whole'),
    rest.of === 'range' && !more.isLoading && t('deliveries.window.partial'),
    isSearched && count > maxSearchedRows && t('deliveries.window.searched', { count: maxSearchedRows }),
    hasLongBodies && t('deliveries.window.long-bodies', { count: MAX_SEARCHED_LENGTH }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function LoadMore({ window, more, rest }: Pick<BarProps, 'more' | 'rest'> & { window: DeliveryWindow }) {
  const t = useTranslations()
  const target = window.rows.length + 1
  if (more.isLoading)
    return (
      <Button size="compact" variant="default" onClick={more.stop}>
        {t('deliveries.window.stop')}
      </Button>
    )
  if (rest.of === 'nothing') return null
  if (rest.of === 'range')
    return (
      <Button size="compact" variant="default" onClick={rest.load}>
        {t('deliveries.window.load-range')}
      </Button>
    )
  return (
    <>
      <Button size="compact" variant="default" onClick={() => more.load(({ rows }) => rows.length >= target)}>
        {t('deliveries.window.more')}
      </Button>
      <Button size="compact" variant="subtle" onClick={() => more.load(() => false)}>
        {t('deliveries.window.load-all')}
      </Button>
    </>
  )
}
